-- Where a job is, in plain columns: lists search in it. When something last happened in it, for the order of lists.
alter table project add column reference varchar(40);
alter table project add column street varchar(120);
alter table project add column city varchar(80);
alter table project add column region varchar(80);
alter table project add column postal_code varchar(20);
alter table project add column country varchar(2);
alter table project add column latitude numeric(8, 6);
alter table project add column longitude numeric(9, 6);
alter table project add column active_at timestamp(6) with time zone default current_timestamp not null;

update project set active_at = created_at;

create index project_activity on project (company_id, status, active_at);
create index participant_company on participant (company_id, ended_at, client_id, project_id);
