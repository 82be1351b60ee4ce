-- What a mail carries so that its reader may set a password: an invitation or a reset.
create table password_token (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint      not null references company (id),
    staff_id   bigint      not null references staff_member (id),
    purpose    varchar(12) not null,
    token_hash varchar(43) not null,
    expires_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    constraint password_token_hash unique (token_hash)
);

create index password_token_staff on password_token (staff_id, purpose, created_at);
