-- A browser that has proven itself once: the next sign-in from it needs no code by mail.
create table device (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint      not null references company (id),
    person_kind  varchar(12) not null,
    person_id    bigint      not null,
    token_hash   varchar(43) not null,
    name         varchar(80) not null,
    trusted_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    revoked_at   timestamp(6) with time zone,
    constraint device_token unique (token_hash)
);

create index device_person on device (person_kind, person_id, revoked_at);

alter table sign_in_session add column device_id bigint references device (id);
create index sign_in_session_device on sign_in_session (device_id);
