-- Proposals. Content hangs on a revision; a line, section or group keeps its key through all revisions, so that two can be compared
-- and a question stays with its line. Amounts are minor units of the revision's currency.

create table proposal_counter (
    id          bigint not null primary key,
    version     bigint not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint not null references company (id),
    number_year int    not null,
    last_number int    not null,
    constraint proposal_counter_year unique (company_id, number_year)
);

create table proposal (
    id             bigint       not null primary key,
    version        bigint       not null,
    created_at     timestamp(6) with time zone not null,
    company_id     bigint       not null references company (id),
    project_id     bigint       not null references project (id),
    number_year    int          not null,
    number_in_year int          not null,
    title          varchar(160) not null,
    status         varchar(20)  not null,
    sent_revision  int          not null,
    draft_revision int          not null,
    decision_rule  varchar(12)  not null,
    decision_order varchar(12)  not null,
    choice         varchar(12000) not null,
    touched_at     timestamp(6) with time zone not null,
    constraint proposal_number unique (company_id, number_year, number_in_year)
);

create index proposal_project on proposal (project_id, touched_at);
create index proposal_company on proposal (company_id, status, touched_at);

create table proposal_revision (
    id            bigint         not null primary key,
    version       bigint         not null,
    created_at    timestamp(6) with time zone not null,
    company_id    bigint         not null,
    proposal_id   bigint         not null references proposal (id),
    number        int            not null,
    currency      varchar(3)     not null,
    tax_name      varchar(60)    not null,
    tax_rate      numeric(7, 4)  not null,
    intro         varchar(4000)  not null,
    terms         varchar(20000) not null,
    internal_note varchar(4000)  not null,
    deposit_kind  varchar(12)    not null,
    deposit_value numeric(15, 4) not null,
    duration_days int            not null,
    valid_until   date,
    edited_at     timestamp(6) with time zone not null,
    edited_by     varchar(60)    not null,
    sent_at       timestamp(6) with time zone,
    content_hash  varchar(43),
    total_minor   bigint         not null,
    constraint proposal_revision_number unique (proposal_id, number)
);

create table proposal_section (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    revision_id bigint       not null references proposal_revision (id),
    section_key bigint       not null,
    position    int          not null,
    title       varchar(120) not null,
    constraint proposal_section_key unique (revision_id, section_key)
);

create table proposal_group (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    revision_id bigint       not null references proposal_revision (id),
    group_key   bigint       not null,
    section_key bigint       not null,
    position    int          not null,
    title       varchar(120) not null,
    kind        varchar(12)  not null,
    constraint proposal_group_key unique (revision_id, group_key)
);

create table proposal_line (
    id            bigint         not null primary key,
    version       bigint         not null,
    created_at    timestamp(6) with time zone not null,
    company_id    bigint         not null,
    revision_id   bigint         not null references proposal_revision (id),
    line_key      bigint         not null,
    section_key   bigint         not null,
    group_key     bigint         not null,
    position      int            not null,
    cost_code     varchar(40)    not null,
    name          varchar(200)   not null,
    description   varchar(2000)  not null,
    quantity      numeric(11, 4) not null,
    unit          varchar(12)    not null,
    unit_cost     numeric(12, 4) not null,
    markup        numeric(8, 4)  not null,
    taxable       boolean        not null,
    allowance     boolean        not null,
    by_default    boolean        not null,
    extra_days    int            not null,
    picture_id    bigint         not null,
    client_note   varchar(1000)  not null,
    internal_note varchar(2000)  not null,
    price_minor   bigint         not null,
    constraint proposal_line_key unique (revision_id, line_key)
);

-- What a role, or one person, sees of a proposal: exactly one of role and client_id says something (the other is '' or 0).
create table proposal_visibility (
    id               bigint        not null primary key,
    version          bigint        not null,
    created_at       timestamp(6) with time zone not null,
    company_id       bigint        not null,
    proposal_id      bigint        not null references proposal (id),
    role             varchar(12)   not null,
    client_id        bigint        not null,
    price_mode       varchar(12)   not null,
    hidden_columns   varchar(120)  not null,
    hidden_sections  varchar(4000) not null,
    constraint proposal_visibility_once unique (proposal_id, role, client_id)
);

-- With whom a proposal was shared. A person is asked once; revoking and sharing again keep the row.
create table proposal_share (
    id                 bigint       not null primary key,
    version            bigint       not null,
    created_at         timestamp(6) with time zone not null,
    company_id         bigint       not null,
    project_id         bigint       not null,
    proposal_id        bigint       not null references proposal (id),
    client_id          bigint       not null references client (id),
    decides            boolean      not null,
    turn               int          not null,
    revoked_at         timestamp(6) with time zone,
    first_seen_at      timestamp(6) with time zone,
    last_seen_at       timestamp(6) with time zone,
    last_seen_revision int          not null,
    seen_before        int          not null,
    constraint proposal_share_once unique (proposal_id, client_id)
);

create index proposal_share_client on proposal_share (client_id, revoked_at);

-- What each person decided on a revision: once. What they were shown is kept as deflated canonical JSON.
create table proposal_decision (
    id              bigint       not null primary key,
    version         bigint       not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint       not null,
    project_id      bigint       not null,
    proposal_id     bigint       not null references proposal (id),
    revision        int          not null,
    client_id       bigint       not null references client (id),
    kind            varchar(12)  not null,
    signed_name     varchar(1200) not null,
    consent_version varchar(20)  not null,
    reason_code     varchar(30)  not null,
    reason          varchar(2000) not null,
    device          varchar(80)  not null,
    shown_hash      varchar(43)  not null,
    shown           bytea        not null,
    total_minor     bigint       not null,
    decided_at      timestamp(6) with time zone not null,
    constraint proposal_decision_once unique (proposal_id, revision, client_id)
);
