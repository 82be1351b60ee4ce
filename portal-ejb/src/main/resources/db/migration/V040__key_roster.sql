-- The names of the keys this database has been used with: a folder of keys that lacks one is not this installation's.
create table key_roster (
    id         bigint         not null primary key,
    version    bigint         not null,
    created_at timestamp(6) with time zone not null,
    names      varchar(60000) not null
);

insert into key_roster (id, version, created_at, names) values (1, 1, current_timestamp, '');
