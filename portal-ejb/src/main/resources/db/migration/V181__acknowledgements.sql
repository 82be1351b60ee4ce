-- Staff may ask those they write to to say that they have read it: a row for each of them, made with the message. The mark on the message
-- saves all others from being asked about.
alter table message add column asking boolean default false not null;

create table acknowledgement (
    id              bigint not null primary key,
    version         bigint not null,
    created_at      timestamp(6) with time zone not null,
    company_id      bigint not null,
    project_id      bigint not null,
    message_id      bigint not null references message (id),
    client_id       bigint not null references client (id),
    acknowledged_at timestamp(6) with time zone,
    constraint acknowledgement_person unique (message_id, client_id)
);

create index acknowledgement_client on acknowledgement (client_id, project_id);
