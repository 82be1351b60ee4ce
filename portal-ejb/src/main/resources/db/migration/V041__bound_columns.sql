-- Sealed values are bound to their column from now on: those that are there are sealed anew, all from the beginning.
update key_rotation set place = '', last_row = 0 where finished_at is null;

insert into key_rotation (id, version, created_at, place, last_row, values_done)
select 1, 1, current_timestamp, '', 0, 0 from audit_chain where company_id = 0 and exists (select 1 from audit_entry);
