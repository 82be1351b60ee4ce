-- When a client who has not acknowledged yet is asked again by mail; null when nobody is to be.
alter table acknowledgement add column remind_at timestamp(6) with time zone;

update acknowledgement set remind_at = current_timestamp + interval '1' day where acknowledged_at is null;

create index acknowledgement_reminder on acknowledgement (remind_at);
