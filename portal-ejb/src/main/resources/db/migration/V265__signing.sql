-- A request for signatures on one version of a document. Its row is locked by whoever changes anything of it; chain_head is the hash of the last step.
create table signing_envelope (
    id             bigint       not null primary key,
    version        bigint       not null,
    created_at     timestamp(6) with time zone not null,
    company_id     bigint       not null,
    project_id     bigint       not null,
    document_id    bigint       not null,
    version_number integer      not null,
    file_id        bigint       not null,
    sha256         varchar(64)  not null,
    pages          integer      not null,
    title          varchar(200) not null,
    status         varchar(12)  not null,
    expires_on     date,
    remind_days    integer      not null,
    author_id      bigint       not null,
    sent_at        timestamp(6) with time zone,
    ended_at       timestamp(6) with time zone,
    warned         boolean      not null,
    chain_length   integer      not null,
    chain_head     varchar(64)  not null,
    result_number  integer      not null,
    result_file_id bigint       not null,
    result_sha256  varchar(64)  not null,
    seal_level     varchar(20)  not null,
    constraint signing_envelope_of_project foreign key (project_id, company_id) references project (id, company_id)
);

create index signing_envelope_document on signing_envelope (document_id);
create index signing_envelope_status on signing_envelope (status, id);

-- Who signs. Those of the same turn sign at the same time; a higher turn comes once all lower ones have signed.
create table signing_signer (
    id              bigint        not null primary key,
    version         bigint        not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint        not null,
    project_id      bigint        not null,
    envelope_id     bigint        not null references signing_envelope (id),
    person_kind     varchar(12)   not null,
    person_id       bigint        not null,
    turn            integer       not null,
    opened_at       timestamp(6) with time zone,
    consented_at    timestamp(6) with time zone,
    consent_version varchar(20)   not null,
    read_at         timestamp(6) with time zone,
    signed_at       timestamp(6) with time zone,
    declined_at     timestamp(6) with time zone,
    reason          varchar(9000) not null,
    told_at         timestamp(6) with time zone,
    constraint signing_signer_once unique (envelope_id, person_kind, person_id)
);

create index signing_signer_person on signing_signer (person_id, person_kind);

-- Where on a page something is filled in, in fractions of the page from its top left corner.
create table signing_field (
    id          bigint           not null primary key,
    version     bigint           not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint           not null,
    project_id  bigint           not null,
    envelope_id bigint           not null references signing_envelope (id),
    signer_id   bigint           not null references signing_signer (id),
    kind        varchar(12)      not null,
    label       varchar(80)      not null,
    page        integer          not null,
    across      double precision not null,
    down        double precision not null,
    width       double precision not null,
    height      double precision not null,
    answer      varchar(2400)    not null
);

create index signing_field_envelope on signing_field (envelope_id);

-- What somebody signed with. The key lets each signer do so once.
create table signing_signature (
    id           bigint        not null primary key,
    version      bigint        not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint        not null,
    project_id   bigint        not null,
    envelope_id  bigint        not null references signing_envelope (id),
    signer_id    bigint        not null references signing_signer (id),
    way          varchar(12)   not null,
    signed_name  varchar(1200) not null,
    picture      bytea,
    content_hash varchar(64)   not null,
    constraint signing_signature_once unique (envelope_id, signer_id)
);

-- What happened, in order. Each row's hash is made over the one before it and its own content; nothing here is ever changed.
create table signing_evidence (
    id              bigint       not null primary key,
    version         bigint       not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint       not null,
    project_id      bigint       not null,
    envelope_id     bigint       not null references signing_envelope (id),
    number          integer      not null,
    step            varchar(12)  not null,
    who             varchar(40)  not null,
    proof           varchar(12)  not null,
    at              varchar(40)  not null,
    ip              varchar(400) not null,
    agent           varchar(1600) not null,
    consent_version varchar(20)  not null,
    shown_hash      varchar(64)  not null,
    result_hash     varchar(64)  not null,
    previous        varchar(64)  not null,
    hash            varchar(64)  not null,
    constraint signing_evidence_once unique (envelope_id, number)
);
