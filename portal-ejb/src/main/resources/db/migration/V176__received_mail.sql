-- Mails that came in, each once. What was said by them lies in its thread; words stand here only of what is held back, sealed.
create table received_mail (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    mail_key    varchar(43)  not null,
    state       varchar(12)  not null,
    reason      varchar(20),
    thread_id   bigint,
    person_kind varchar(12),
    person_id   bigint       not null,
    sender      varchar(2000),
    subject     varchar(2000),
    words       varchar(60000),
    settled_at  timestamp(6) with time zone,
    settled_by  bigint       not null,
    constraint received_mail_once unique (mail_key)
);

create index received_mail_held on received_mail (company_id, state, id);
