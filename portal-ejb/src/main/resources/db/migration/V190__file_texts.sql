-- Files whose text was read, or was tried to be: once, whatever comes of it.
create table read_file (
    id         bigint not null primary key,
    version    bigint not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint not null references company (id),
    file_id    bigint not null references stored_file (id),
    constraint read_file_once unique (file_id)
);

create index stored_file_media_type on stored_file (media_type, state);
