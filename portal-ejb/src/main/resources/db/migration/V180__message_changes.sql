-- Which messages of a thread read otherwise than when they were said, numbered in the order it happened and without gaps: whoever was away
-- says the last number they know. Rows of their own, so that saying something costs no more for it.
alter table message_thread add column last_change bigint default 0 not null;

create table message_change (
    id             bigint not null primary key,
    version        bigint not null,
    created_at     timestamp(6) with time zone not null,
    company_id     bigint not null,
    thread_id      bigint not null references message_thread (id),
    number         bigint not null,
    message_number bigint not null,
    constraint message_change_number unique (thread_id, number)
);
