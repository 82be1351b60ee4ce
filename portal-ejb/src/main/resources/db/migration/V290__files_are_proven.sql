-- When somebody last began to read a file to its end and compare its hash, and since when it is known to be lost or altered.
alter table stored_file add column proven_at timestamp(6) with time zone;
alter table stored_file add column damaged_at timestamp(6) with time zone;
create index stored_file_proof on stored_file (proven_at, id);
