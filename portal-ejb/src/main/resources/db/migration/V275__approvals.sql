-- Who is asked to approve a version of a document, and until when. One is open for a document at a time: whoever asks or decides holds its row.
create table library_approval (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    project_id  bigint       not null,
    document_id bigint       not null references library_document (id),
    number      integer      not null,
    turn        integer      not null,
    sha256      varchar(64)  not null,
    due_on      date         not null,
    purpose     varchar(500) not null,
    asked_by    bigint       not null,
    asked_name  varchar(200) not null,
    state       varchar(12)  not null,
    closed_at   timestamp(6) with time zone,
    constraint library_approval_once unique (document_id, number, turn)
);

create index library_approval_due on library_approval (state, due_on);

-- Those of one place decide at the same time, those of the next after them.
create table library_approval_step (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    project_id  bigint       not null,
    approval_id bigint       not null references library_approval (id),
    place       integer      not null,
    person_kind varchar(12)  not null,
    person_id   bigint       not null,
    person_name varchar(200) not null,
    passed_by   varchar(200) not null,
    constraint library_approval_step_once unique (approval_id, person_kind, person_id)
);

create index library_approval_step_person on library_approval_step (person_id, approval_id);

-- A decision never changes; of many at once the keys let one succeed.
create table library_approval_decision (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null,
    project_id  bigint        not null,
    approval_id bigint        not null references library_approval (id),
    step_id     bigint        not null references library_approval_step (id),
    person_kind varchar(12)   not null,
    person_id   bigint        not null,
    person_name varchar(200)  not null,
    verdict     varchar(16)   not null,
    number      integer       not null,
    sha256      varchar(64)   not null,
    words       varchar(2000) not null,
    constraint library_approval_decision_step unique (step_id),
    constraint library_approval_decision_person unique (approval_id, person_kind, person_id)
);

-- That somebody was reminded of something of the library on a day at the site: once, whatever happens.
create table library_reminder (
    id           bigint      not null primary key,
    version      bigint      not null,
    created_at   timestamp(6) with time zone not null,
    company_id   bigint      not null,
    subject_kind varchar(12) not null,
    subject_id   bigint      not null,
    person_kind  varchar(12) not null,
    person_id    bigint      not null,
    reminded_on  date        not null,
    constraint library_reminder_once unique (subject_kind, subject_id, person_kind, person_id, reminded_on)
);
