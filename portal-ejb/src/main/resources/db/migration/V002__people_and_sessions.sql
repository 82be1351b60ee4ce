create table company (
    id                bigint       not null primary key,
    version           bigint       not null,
    created_at        timestamp(6) with time zone not null,
    name              varchar(120) not null,
    time_zone         varchar(60)  not null,
    language          varchar(5)   not null,
    currency          varchar(3)   not null,
    second_step_roles varchar(120) not null
);

-- One person signs in as staff with one address, whatever the company: the address alone says who it is.
create table staff_member (
    id                  bigint       not null primary key,
    version             bigint       not null,
    created_at          timestamp(6) with time zone not null,
    company_id          bigint       not null references company (id),
    name                varchar(120) not null,
    email               varchar(600) not null,
    email_index         varchar(43)  not null,
    language            varchar(5)   not null,
    status              varchar(12)  not null,
    role                varchar(12)  not null,
    password_hash       varchar(200),
    password_changed_at timestamp(6) with time zone,
    totp_secret         varchar(200),
    totp_confirmed_at   timestamp(6) with time zone,
    totp_last_step      bigint       not null,
    constraint staff_member_email unique (email_index)
);

create index staff_member_company on staff_member (company_id, name);

create table client (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null references company (id),
    name        varchar(120) not null,
    email       varchar(600) not null,
    email_index varchar(43)  not null,
    phone       varchar(200),
    language    varchar(5)   not null,
    status      varchar(12)  not null,
    constraint client_email unique (company_id, email_index)
);

create index client_company on client (company_id, name);
create index client_email_index on client (email_index);

create table sign_in_session (
    id           bigint       not null primary key,
    version      bigint       not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint       not null references company (id),
    person_kind  varchar(12)  not null,
    person_id    bigint       not null,
    token_hash   varchar(43)  not null,
    means        varchar(30)  not null,
    device_name  varchar(80)  not null,
    restricted   boolean      not null,
    last_seen_at timestamp(6) with time zone not null,
    idle_seconds bigint       not null,
    expires_at   timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone,
    end_reason   varchar(20),
    constraint sign_in_session_token unique (token_hash)
);

create index sign_in_session_person on sign_in_session (person_kind, person_id, ended_at);
