-- Which list brought a project or a client, so that the list can be taken back. Kept as long as anything of it is there.
create table contact_import (
    id          bigint not null primary key,
    version     bigint not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint not null references company (id),
    staff_id    bigint not null,
    projects    int    not null,
    clients     int    not null,
    finished_at timestamp(6) with time zone not null
);

create index contact_import_company on contact_import (company_id, id);

alter table project add column import_id bigint references contact_import (id);
create index project_import on project (import_id);
alter table client add column import_id bigint references contact_import (id);
create index client_import on client (import_id);
