-- Access taken back from somebody who goes on taking part: the project stays closed to them until staff issue a new link or code.
alter table participant add column revoked_at timestamp(6) with time zone;
