-- What the PDF of an accepted proposal is printed on and for whom, as it was at the acceptance. A row lives until its PDF is kept.
create table proposal_paper (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null,
    project_id  bigint        not null,
    proposal_id bigint        not null references proposal (id),
    revision    int           not null,
    client_id   bigint        not null references client (id),
    role        varchar(12)   not null,
    language    varchar(12)   not null,
    time_zone   varchar(64)   not null,
    company     varchar(200)  not null,
    head_lines  varchar(4000) not null,
    license     varchar(200)  not null,
    accent      varchar(7)    not null,
    logo        bytea,
    constraint proposal_paper_once unique (proposal_id, revision, client_id)
);
