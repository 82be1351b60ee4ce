-- A link may lead to one item. Such a link stands beside those to the project: each kind replaces only its own.
alter table access_grant add column target varchar(120) default '' not null;
