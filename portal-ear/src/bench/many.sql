-- 5,000 projects and 50,000 proposals for the oldest company, for the lists of the back office. For H2 and PostgreSQL, on the database of a
-- stopped portal that nobody needs: see README.md beside this. Ids of their own: those the portal makes are much larger.
create table bench_company as select id, created_at from company order by created_at fetch first 1 row only;

insert into project (id, version, created_at, company_id, name, time_zone, status, street, city, region, active_at)
  select 7300000000 + n, 1, c.created_at, c.id, concat('Bench ', n), 'America/Chicago', 'ACTIVE', concat(n, ' SE Alder St'), 'Portland', 'OR',
    c.created_at + n * interval '1' second
  from bench_company c, generate_series(1, 5000) as s(n);

insert into participant (id, version, created_at, company_id, project_id, client_id, role)
  select 7310000000 + n, 1, c.created_at, c.id, 7300000000 + n, (select min(id) from client where company_id = c.id), 'CLIENT'
  from bench_company c, generate_series(1, 5000) as s(n);

insert into proposal (id, version, created_at, company_id, project_id, number_year, number_in_year, title, status, sent_revision, draft_revision,
    decision_rule, decision_order, choice, touched_at)
  select 7400000000 + n, 1, c.created_at, c.id, 7300000001 + mod(n, 5000), 1999, n, concat('Remodel ', n), case when mod(n, 2) = 0 then 'DRAFT' else 'SENT' end,
    mod(n, 2), 1 - mod(n, 2), 'ALL', 'PARALLEL', '', c.created_at + n * interval '1' second
  from bench_company c, generate_series(1, 50000) as s(n);

insert into proposal_revision (id, version, created_at, company_id, proposal_id, number, currency, tax_name, tax_rate, intro, terms, internal_note,
    deposit_kind, deposit_value, duration_days, edited_at, edited_by, total_minor)
  select 7500000000 + n, 1, c.created_at, c.id, 7400000000 + n, 1, 'USD', '', 0, '', '', '', 'NONE', 0, 0, c.created_at, 'staff:1', 100 * n
  from bench_company c, generate_series(1, 50000) as s(n);

drop table bench_company;
