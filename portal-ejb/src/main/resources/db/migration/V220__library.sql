-- What people call a document. first_shown is the first version anybody outside the company may see, 0 while there is none.
create table library_document (
    id           bigint       not null primary key,
    version      bigint       not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint       not null,
    project_id   bigint       not null,
    kind         varchar(16)  not null,
    title        varchar(200) not null,
    number       varchar(80)  not null,
    issuer       varchar(120) not null,
    valid_from   date,
    valid_until  date,
    visibility   varchar(12)  not null,
    shared_until timestamp(6) with time zone,
    first_shown  integer      not null,
    last_number  integer      not null,
    touched_at   timestamp(6) with time zone not null,
    constraint library_document_of_project foreign key (project_id, company_id) references project (id, company_id)
);

create index library_document_newest on library_document (project_id, touched_at desc, id desc);

-- A version never changes; of two who make the same number the key lets one succeed.
create table library_version (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    project_id  bigint       not null,
    document_id bigint       not null references library_document (id),
    number      integer      not null,
    file_id     bigint       not null references stored_file (id),
    sha256      varchar(64)  not null,
    note        varchar(500) not null,
    author_id   bigint       not null,
    author_name varchar(200) not null,
    restored    integer      not null,
    constraint library_version_once unique (document_id, number)
);

create index library_version_file on library_version (file_id);

-- To whom a document is shown by name.
create table library_reader (
    id          bigint not null primary key,
    version     bigint not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint not null,
    document_id bigint not null references library_document (id),
    client_id   bigint not null references client (id),
    constraint library_reader_once unique (document_id, client_id)
);

-- The highest version somebody outside the company has had before them.
create table library_sight (
    id          bigint  not null primary key,
    version     bigint  not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint  not null,
    document_id bigint  not null references library_document (id),
    client_id   bigint  not null,
    seen        integer not null,
    constraint library_sight_once unique (document_id, client_id)
);
