-- Which mails were ordered for whom; where each stands its row of the outbox says. Nothing of what they say.
create table mail_record (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null references company (id),
    person_kind varchar(12)  not null,
    person_id   bigint       not null,
    template    varchar(60)  not null,
    message_key varchar(200) not null
);

create index mail_record_company on mail_record (company_id, id);
create index mail_record_person on mail_record (person_kind, person_id, id);
