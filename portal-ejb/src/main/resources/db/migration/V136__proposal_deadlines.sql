-- What a proposal's last day has caused: each reminder and the notice that it is over go out once, whichever node comes first.
create table proposal_deadline_notice (
    id          bigint      not null primary key,
    version     bigint      not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint      not null,
    proposal_id bigint      not null references proposal (id),
    revision    int         not null,
    valid_until date        not null,
    stage       varchar(12) not null,
    constraint proposal_deadline_notice_once unique (proposal_id, revision, valid_until, stage)
);

-- Who asked for more time, for which last day. Answered when the day is put off.
create table proposal_time_request (
    id          bigint      not null primary key,
    version     bigint      not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint      not null,
    project_id  bigint      not null,
    proposal_id bigint      not null references proposal (id),
    client_id   bigint      not null references client (id),
    revision    int         not null,
    valid_until date        not null,
    constraint proposal_time_request_once unique (proposal_id, client_id, revision, valid_until)
);
