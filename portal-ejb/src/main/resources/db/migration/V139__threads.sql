-- Threads of messages. One hangs on what it is about: kind and id, and a part of that (a line of a proposal), or 0.
create table message_thread (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint      not null references company (id),
    project_id   bigint      not null references project (id),
    subject_kind varchar(20) not null,
    subject_id   bigint      not null,
    subject_part bigint      not null,
    state        varchar(12) not null,
    opened_by    bigint      not null,
    last_number  bigint      not null,
    touched_at   timestamp(6) with time zone not null
);

create index message_thread_subject on message_thread (subject_kind, subject_id);
create index message_thread_open on message_thread (company_id, state, touched_at);

-- A message's number says its place in its thread, without gaps.
create table message (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null,
    thread_id   bigint        not null references message_thread (id),
    number      bigint        not null,
    author_kind varchar(12)   not null,
    author_id   bigint        not null,
    author_name varchar(120)  not null,
    content     varchar(4000) not null,
    sent_at     timestamp(6) with time zone not null,
    constraint message_place unique (thread_id, number)
);
