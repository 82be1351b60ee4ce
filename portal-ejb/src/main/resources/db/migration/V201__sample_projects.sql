-- A project to try things out with, which is removed with everything in it.
alter table project add column sample boolean default false not null;
