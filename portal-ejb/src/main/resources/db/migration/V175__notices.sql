-- Whom the portal has told of which messages, and when it looks at them next. One row for each thread and person decides what is mailed.
create table notice (
    id          bigint      not null primary key,
    version     bigint      not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint      not null references company (id),
    thread_id   bigint      not null references message_thread (id),
    person_kind varchar(12) not null,
    person_id   bigint      not null,
    told_number bigint      not null,
    due_at      timestamp(6) with time zone,
    mailed_at   timestamp(6) with time zone,
    for_digest  boolean     not null,
    constraint notice_once unique (thread_id, person_kind, person_id)
);

create index notice_due on notice (due_at);
create index notice_person on notice (person_kind, person_id, for_digest);

-- Work that one node does at a time: whoever holds a round until then.
create table duty_round (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    name       varchar(20) not null,
    held_until timestamp(6) with time zone not null,
    reached_at timestamp(6) with time zone not null,
    constraint duty_round_name unique (name)
);

insert into duty_round (id, version, created_at, name, held_until, reached_at) values (1, 0, current_timestamp, 'NOTICES', current_timestamp, current_timestamp);
insert into duty_round (id, version, created_at, name, held_until, reached_at) values (2, 0, current_timestamp, 'DIGESTS', current_timestamp, current_timestamp);
insert into duty_round (id, version, created_at, name, held_until, reached_at) values (3, 0, current_timestamp, 'INTAKE', current_timestamp, current_timestamp);
insert into duty_round (id, version, created_at, name, held_until, reached_at) values (4, 0, current_timestamp, 'ANSWERS', current_timestamp, current_timestamp);

-- What somebody wants to be mailed, and when. Who has no row has changed nothing. Times of day are minutes after midnight.
create table mail_preferences (
    id              bigint      not null primary key,
    version         bigint      not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint      not null references company (id),
    person_kind     varchar(12) not null,
    person_id       bigint      not null,
    on_messages     varchar(12) not null,
    on_notes        varchar(12) not null,
    on_questions    varchar(12) not null,
    on_waiting      varchar(12) not null,
    time_zone       varchar(60),
    quiet_from      int,
    quiet_until     int,
    digest_at       int         not null,
    constraint mail_preferences_person unique (person_kind, person_id)
);
