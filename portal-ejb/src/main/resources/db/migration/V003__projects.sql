create table project (
    id         bigint       not null primary key,
    version    bigint       not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint       not null references company (id),
    name       varchar(120) not null,
    time_zone  varchar(60)  not null,
    status     varchar(12)  not null
);

create index project_company on project (company_id, status, name);

create table participant (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint      not null references company (id),
    project_id bigint      not null references project (id),
    client_id  bigint      not null references client (id),
    role       varchar(12) not null,
    ended_at   timestamp(6) with time zone,
    constraint participant_once unique (project_id, client_id)
);

create index participant_client on participant (client_id, ended_at);
