-- What people send in pieces. One row while it is on its way, kept for a day after, so that whoever lost the answer can ask again.
create table upload (
    id            bigint       not null primary key,
    version       bigint       not null,
    created_at    timestamp(6) with time zone not null,
    company_id    bigint       not null,
    project_id    bigint       not null,
    uploader_kind varchar(12)  not null,
    uploader_id   bigint       not null,
    name          varchar(200) not null,
    declared_type varchar(100) not null,
    size_bytes    bigint       not null,
    received      bigint       not null,
    expires_at    timestamp(6) with time zone not null,
    file_id       bigint,
    constraint upload_of_project foreign key (project_id, company_id) references project (id, company_id)
);

create index upload_expiry on upload (expires_at);
create index upload_person on upload (uploader_id, uploader_kind);

-- The pieces of an upload in the order of their place; each is a file of the store of its own until they are joined.
create table upload_part (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    upload_id  bigint      not null references upload (id),
    start_at   bigint      not null,
    size_bytes bigint      not null,
    sha256     varchar(64) not null,
    store_id   varchar(32) not null,
    constraint upload_part_once unique (upload_id, start_at)
);

-- A whole file. audience is null until it is used: nobody but who sent it knows of it.
create table stored_file (
    id            bigint       not null primary key,
    version       bigint       not null,
    created_at    timestamp(6) with time zone not null,
    company_id    bigint       not null,
    project_id    bigint       not null,
    uploader_kind varchar(12)  not null,
    uploader_id   bigint       not null,
    name          varchar(200) not null,
    declared_type varchar(100) not null,
    media_type    varchar(100) not null,
    size_bytes    bigint       not null,
    sha256        varchar(64)  not null,
    store_id      varchar(32)  not null,
    state         varchar(12)  not null,
    reason        varchar(200),
    audience      varchar(12),
    used          boolean      not null,
    tries         integer      not null,
    judge_at      timestamp(6) with time zone not null,
    preview_type  varchar(40),
    preview_width integer      not null,
    preview_height integer     not null,
    preview_full  varchar(32),
    preview_small varchar(32),
    constraint stored_file_of_project foreign key (project_id, company_id) references project (id, company_id)
);

create index stored_file_project on stored_file (project_id);
create index stored_file_judge on stored_file (state, judge_at);
create index stored_file_unused on stored_file (used, created_at);
