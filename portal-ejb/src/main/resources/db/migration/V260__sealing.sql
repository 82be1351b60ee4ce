-- The root of a company's own certificates, once for each company: of two that make it at once the key lets one succeed. Keys are sealed.
create table seal_root (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null references company (id),
    certificate varchar(6000) not null,
    sha256      varchar(64)   not null,
    private_key varchar(8000) not null,
    list        varchar(60000),
    list_number bigint        not null,
    list_next   timestamp(6) with time zone,
    constraint seal_root_once unique (company_id)
);

-- What documents are sealed with, one after the other; the highest number is in use.
create table seal_certificate (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null references company (id),
    number      integer       not null,
    certificate varchar(6000) not null,
    sha256      varchar(64)   not null,
    private_key varchar(8000) not null,
    ends_at     timestamp(6) with time zone not null,
    constraint seal_certificate_once unique (company_id, number)
);

create index seal_certificate_sha256 on seal_certificate (sha256);

-- That this portal has sealed a file of these bytes. Nothing of the file, and nothing of anybody.
create table seal_record (
    id          bigint      not null primary key,
    version     bigint      not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint      not null references company (id),
    sha256      varchar(64) not null,
    certificate varchar(64) not null,
    level       varchar(4)  not null
);

create index seal_record_sha256 on seal_record (sha256);
create index seal_record_certificate on seal_record (certificate);

-- A sealed file whose time nobody has confirmed yet. No foreign key: a file may be deleted with its project before.
create table seal_upgrade (
    id         bigint  not null primary key,
    version    bigint  not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint  not null references company (id),
    file_id    bigint  not null,
    tries      integer not null,
    due_at     timestamp(6) with time zone not null,
    constraint seal_upgrade_once unique (file_id)
);

create index seal_upgrade_due on seal_upgrade (due_at);
