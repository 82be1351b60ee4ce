-- A project's rooms are threads too: one for everybody, one for staff alone. The key makes each exist once.
alter table message_thread add column audience varchar(12);
alter table message_thread add column room_key varchar(60);
alter table message_thread add constraint message_thread_room unique (room_key);
create index message_thread_project on message_thread (project_id);

-- client_key is the sender's own sign for what they send: sent twice, it is there once.
alter table message add column client_key varchar(40);
alter table message add column quoted_number bigint;
alter table message add column edited_at timestamp(6) with time zone;
alter table message add column retracted_at timestamp(6) with time zone;
alter table message add constraint message_client_key unique (thread_id, author_kind, author_id, client_key);

-- What a message said before it was edited or retracted, in the order of id.
create table message_edition (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null,
    message_id  bigint        not null references message (id),
    content     varchar(4000) not null,
    replaced_at timestamp(6) with time zone not null
);

create index message_edition_message on message_edition (message_id);

-- How far somebody has got in a thread; never goes back.
create table read_mark (
    id               bigint      not null primary key,
    version          bigint      not null,
    created_at       timestamp(6) with time zone not null,
    company_id       bigint      not null,
    thread_id        bigint      not null references message_thread (id),
    person_kind      varchar(12) not null,
    person_id        bigint      not null,
    delivered_number bigint      not null,
    read_number      bigint      not null,
    constraint read_mark_person unique (thread_id, person_kind, person_id)
);

-- The rooms a list shows are those of the projects where something happened last.
create index project_lately on project (company_id, active_at);
