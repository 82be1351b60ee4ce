-- Which sections somebody had before their eyes, in each visit of the page; the same report sent again changes nothing.
alter table proposal_share add column opens int default 0 not null;

create table proposal_section_view (
    id            bigint      not null primary key,
    version       bigint      not null,
    created_at    timestamp(6) with time zone not null,
    company_id    bigint      not null,
    share_id      bigint      not null references proposal_share (id),
    revision      int         not null,
    section_key   bigint      not null,
    visit         varchar(22) not null,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    seconds       int         not null,
    constraint proposal_section_view_once unique (share_id, revision, visit, section_key)
);
