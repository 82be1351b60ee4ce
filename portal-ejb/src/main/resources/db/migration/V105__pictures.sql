-- Whoever names a project and a company together names a project of that company.
alter table project add constraint project_of_company unique (id, company_id);

create table picture (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint      not null references company (id),
    project_id bigint,
    kind       varchar(12) not null,
    width      integer     not null,
    height     integer     not null,
    sha256     varchar(64) not null,
    constraint picture_of_project foreign key (project_id, company_id) references project (id, company_id)
);

create index picture_company on picture (company_id, project_id);

-- The bytes, apart from what is known of them: lists read the one without the other.
create table picture_content (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    picture_id   bigint      not null references picture (id),
    picture_size varchar(12) not null,
    media_type   varchar(40) not null,
    content      bytea       not null,
    constraint picture_content_once unique (picture_id, picture_size)
);
