-- Sealed text takes four signs for three octets and 44 signs more; a character of a field takes up to three octets. A telephone number
-- of 40 characters then needs 204 signs, a payload of 12,000 characters 48,044.
alter table client alter column phone set data type varchar(240);
alter table outbox_message alter column payload set data type varchar(50000);
