-- When a company answers, and within how many of those hours it means to. Who has no row has the portal's own.
create table answer_hours (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint      not null references company (id),
    hours        int         not null,
    open_days    varchar(20) not null,
    opens_at     int         not null,
    closes_at    int         not null,
    constraint answer_hours_company unique (company_id)
);

-- A client's word that waits, or waited, for an answer; next_at is when the portal looks at it next.
create table answer_wait (
    id              bigint not null primary key,
    version         bigint not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint not null references company (id),
    project_id      bigint not null references project (id),
    thread_id       bigint not null references message_thread (id),
    asked_number    bigint not null,
    asked_at        timestamp(6) with time zone not null,
    due_at          timestamp(6) with time zone,
    next_at         timestamp(6) with time zone,
    stage           varchar(12) not null,
    answered_number bigint,
    answered_at     timestamp(6) with time zone,
    worked_minutes  bigint,
    constraint answer_wait_once unique (thread_id, asked_number)
);

create index answer_wait_next on answer_wait (next_at);
create index answer_wait_answered on answer_wait (company_id, answered_at);
