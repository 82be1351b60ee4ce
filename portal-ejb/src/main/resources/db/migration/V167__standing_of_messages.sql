-- That what a message is about is settled; empty while it is open. And what staff have pinned to the top of a room: rows of their own, so that
-- they are found without looking at all that was said.
alter table message add column resolved_at timestamp(6) with time zone;
alter table message add column resolved_by varchar(120);

create table pin (
    id         bigint not null primary key,
    version    bigint not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint not null,
    thread_id  bigint not null references message_thread (id),
    message_id bigint not null references message (id),
    constraint pin_message unique (message_id)
);

create index pin_thread on pin (thread_id);
