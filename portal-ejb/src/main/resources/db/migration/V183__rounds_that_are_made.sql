-- Digests and waiting answers go with the round of notices: nobody takes rounds of their own.
delete from duty_round where name in ('DIGESTS', 'ANSWERS');
