-- A message that is not to leave before a moment, because its reader rests until then; null for one that may at once.
alter table outbox_message add column held_until timestamp(6) with time zone;
