-- Counts the passwords a person has had: what began under one of them does not end under the next.
alter table staff_member add column password_version bigint default 0 not null;
alter table second_step_challenge add column password_version bigint default 0 not null;
