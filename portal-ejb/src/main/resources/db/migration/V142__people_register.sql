-- Held by whoever adds a person to a company, so that two who add the same one take turns. Not the company's own row: every row that
-- refers to a company shares a lock on that one, and would wait.
create table people_register (
    id         bigint not null primary key,
    version    bigint not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint not null references company (id),
    constraint people_register_company unique (company_id)
);

insert into people_register (id, version, created_at, company_id) select id, 1, current_timestamp, id from company;
