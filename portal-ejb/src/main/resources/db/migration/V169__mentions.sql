-- Whom a message speaks to by name, chosen from those who may read it and not guessed from its words. The mark on the message saves all others
-- from being asked about.
alter table message add column mentioning boolean default false not null;

create table mention (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint       not null,
    message_id  bigint       not null references message (id),
    person_kind varchar(12)  not null,
    person_id   bigint       not null,
    person_name varchar(120) not null,
    constraint mention_once unique (message_id, person_kind, person_id)
);
