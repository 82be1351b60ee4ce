-- The last change of a draft by the name its page gave it, and the key it made: a change sent again after a lost answer is known by it.
alter table proposal_revision add column last_change varchar(36) default '' not null;
alter table proposal_revision add column last_key bigint default 0 not null;

-- The office's list of all proposals, newest activity first.
create index proposal_recent on proposal (company_id, touched_at);
