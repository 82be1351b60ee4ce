-- The audit trail and the outbox. Instants are TIMESTAMP WITH TIME ZONE in UTC, identifiers are made by the portal.

create table audit_chain (
    company_id    bigint      not null primary key,
    last_sequence bigint      not null,
    last_hash     varchar(43) not null
);

insert into audit_chain (company_id, last_sequence, last_hash)
values (0, 0, '0000000000000000000000000000000000000000000');

create table audit_entry (
    id              bigint        not null primary key,
    company_id      bigint        not null,
    sequence_number bigint        not null,
    happened_at     timestamp(6) with time zone not null,
    actor           varchar(60)   not null,
    what            varchar(80)   not null,
    subject         varchar(80)   not null,
    facts           varchar(4000) not null,
    previous_hash   varchar(43)   not null,
    hash            varchar(43)   not null,
    constraint audit_entry_chain unique (company_id, sequence_number)
);

create table outbox_message (
    id              bigint         not null primary key,
    version         bigint         not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint         not null,
    lane            varchar(20)    not null,
    message_key     varchar(120)   not null,
    payload         varchar(20000),
    status          varchar(12)    not null,
    attempts        int            not null,
    next_attempt_at timestamp(6) with time zone not null,
    settled_at      timestamp(6) with time zone,
    last_error      varchar(500),
    constraint outbox_message_once unique (lane, message_key)
);

create index outbox_message_due on outbox_message (status, next_attempt_at);
create index outbox_message_company on outbox_message (company_id, status, created_at);
