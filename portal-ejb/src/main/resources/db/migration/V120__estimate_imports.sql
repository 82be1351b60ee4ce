-- An estimate on its way from a file into a draft: kept between the steps, at most a day.
create table estimate_import (
    id               bigint         not null primary key,
    version          bigint         not null,
    created_at       timestamp(6) with time zone not null,
    company_id       bigint         not null,
    project_id       bigint         not null,
    proposal_id      bigint         not null references proposal (id),
    staff_id         bigint         not null,
    file_name        varchar(200)   not null,
    rest_title       varchar(120)   not null,
    charset          varchar(20)    not null,
    -- up to 5 MB: more than H2 takes into a varchar or bytea; empty once it is imported
    content          text           not null,
    mapping          varchar(400)   not null,
    skipped          varchar(50000) not null,
    as_text          varchar(50000) not null,
    -- what became of it: version of the draft and sections that were added; -1 and empty before
    imported_version bigint         not null,
    imported_lines   int            not null,
    section_keys     varchar(5000)  not null
);

create index estimate_import_proposal on estimate_import (proposal_id, staff_id);
create index estimate_import_age on estimate_import (created_at);
