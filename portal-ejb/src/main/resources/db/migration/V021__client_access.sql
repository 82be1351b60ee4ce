-- One way in: a link (its token's hash) or an access code (its slow hash), for one client and one project.
create table access_grant (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint      not null references company (id),
    client_id    bigint      not null references client (id),
    project_id   bigint      not null,
    token_hash   varchar(43),
    code_hash    varchar(43),
    expires_at   timestamp(6) with time zone not null,
    issued_by    varchar(60) not null,
    last_used_at timestamp(6) with time zone,
    replaced_at  timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    constraint access_grant_token unique (token_hash)
);

create index access_grant_client on access_grant (client_id, project_id);
create index access_grant_project on access_grant (project_id);

-- A sign-in under way: the link or code was right, the browser still has to prove itself with the code sent by mail.
create table pending_sign_in (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint      not null references company (id),
    client_id    bigint      not null references client (id),
    grant_id     bigint      not null references access_grant (id),
    token_hash   varchar(43) not null,
    code_digest  varchar(43),
    code_sent_at timestamp(6) with time zone,
    codes_sent   int         not null,
    tries        int         not null,
    completed_at timestamp(6) with time zone,
    device_made  boolean     not null,
    constraint pending_sign_in_token unique (token_hash)
);

-- What was asked for of late, by keyed digest of who asked: how much is too much is decided from it.
create table quota_use (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    key_digest varchar(43) not null
);

create index quota_use_key on quota_use (key_digest, created_at);

alter table sign_in_session add column grant_id bigint references access_grant (id);
