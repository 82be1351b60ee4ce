-- What staff have to do in a project. The source is what a task came of: kind and id, and a part of that, or an empty kind and zeros.
create table task (
    id              bigint       not null primary key,
    version         bigint       not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint       not null references company (id),
    project_id      bigint       not null references project (id),
    kind            varchar(12)  not null,
    title           varchar(200) not null,
    source_kind     varchar(20)  not null,
    source_id       bigint       not null,
    source_part     bigint       not null,
    assigned_to     bigint       references staff_member (id),
    due_on          date,
    done_at         timestamp(6) with time zone,
    done_by         bigint,
    created_by_kind varchar(12)  not null,
    created_by      bigint       not null
);

create index task_project on task (project_id, done_at);
create index task_company on task (company_id, done_at);
create index task_source on task (source_kind, source_id);

-- Proposals whose client is waiting for a revision already. A task may have the number of its proposal: numbers are unique in their table.
insert into task (id, version, created_at, company_id, project_id, kind, title, source_kind, source_id, source_part, created_by_kind, created_by)
select id, 0, touched_at, company_id, project_id, 'REVISION', title, 'PROPOSAL', id, sent_revision, 'SYSTEM', 0
from proposal where status = 'CHANGES_REQUESTED';
