-- How many files a message has: rooms whose messages have none ask for none.
alter table message add column files integer default 0 not null;

-- The files of messages. A file stands at one message, once.
create table message_attachment (
    id         bigint  not null primary key,
    version    bigint  not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint  not null,
    message_id bigint  not null references message (id),
    place      integer not null,
    file_id    bigint  not null references stored_file (id),
    constraint message_attachment_once unique (file_id)
);

create index message_attachment_message on message_attachment (message_id, place);
