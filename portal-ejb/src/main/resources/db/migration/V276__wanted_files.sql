-- A document staff ask a client for: sent, then taken into the library or sent back with a reason, after which it may be sent anew.
create table library_wanted (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null,
    project_id  bigint        not null,
    client_id   bigint        not null references client (id),
    client_name varchar(200)  not null,
    title       varchar(200)  not null,
    kind        varchar(16)   not null,
    purpose     varchar(500)  not null,
    due_on      date          not null,
    asked_by    bigint        not null,
    asked_name  varchar(200)  not null,
    state       varchar(12)   not null,
    file_id     bigint references stored_file (id),
    sent_at     timestamp(6) with time zone,
    reason      varchar(2000) not null,
    document_id bigint references library_document (id),
    constraint library_wanted_of_project foreign key (project_id, company_id) references project (id, company_id)
);

create index library_wanted_project on library_wanted (project_id, client_id);
create index library_wanted_due on library_wanted (state, due_on);
