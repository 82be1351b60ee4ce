-- The end of a chain carries a keyed digest of itself; up to the entry plain_until the chain is one of plain hashes.
alter table audit_chain add column plain_until bigint default 0 not null;
alter table audit_chain add column seal varchar(43);
