-- What a company shows of itself, and what its proposals begin with. Street, telephone and mail are sealed: a sole trader's are personal.
create table company_profile (
    id              bigint         not null primary key,
    version         bigint         not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint         not null references company (id),
    logo_picture_id bigint         references picture (id),
    accent          varchar(7)     not null,
    street          varchar(1000)  not null,
    city            varchar(80)    not null,
    region          varchar(80)    not null,
    postal_code     varchar(20)    not null,
    phone           varchar(600)   not null,
    email           varchar(1600)  not null,
    website         varchar(200)   not null,
    license_number  varchar(120)   not null,
    license_state   varchar(2)     not null,
    terms           varchar(20000) not null,
    validity_days   integer        not null,
    deposit_kind    varchar(12)    not null,
    deposit_value   numeric(15, 4) not null,
    constraint company_profile_once unique (company_id)
);

create table tax_rate (
    id         bigint        not null primary key,
    version    bigint        not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint        not null references company (id),
    name       varchar(60)   not null,
    percent    numeric(7, 4) not null,
    preferred  boolean       not null
);

create index tax_rate_company on tax_rate (company_id);
