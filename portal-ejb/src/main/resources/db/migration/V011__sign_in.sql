-- How often somebody was wrong, per digest of what is counted: never an address of a person or of a network in plain.
create table sign_in_wait (
    id            bigint      not null primary key,
    version       bigint      not null,
    created_at    timestamp(6) with time zone not null,
    wait_key      varchar(43) not null,
    failures      int         not null,
    last_try_at   timestamp(6) with time zone not null,
    blocked_until timestamp(6) with time zone not null,
    constraint sign_in_wait_key unique (wait_key)
);

create index sign_in_wait_last_try on sign_in_wait (last_try_at);

-- The password was right; the code is still to come.
create table second_step_challenge (
    id          bigint      not null primary key,
    version     bigint      not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint      not null references company (id),
    staff_id    bigint      not null references staff_member (id),
    token_hash  varchar(43) not null,
    tries       int         not null,
    expires_at  timestamp(6) with time zone not null,
    settled_at  timestamp(6) with time zone,
    constraint second_step_challenge_token unique (token_hash)
);

create index second_step_challenge_expiry on second_step_challenge (expires_at);

create table recovery_code (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint      not null references company (id),
    staff_id   bigint      not null references staff_member (id),
    code_index varchar(43) not null,
    used_at    timestamp(6) with time zone,
    constraint recovery_code_once unique (staff_id, code_index)
);
