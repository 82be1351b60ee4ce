-- How far each rotation of keys has come; a restart goes on from the row that is not finished.
create table key_rotation (
    id          bigint       not null primary key,
    version     bigint       not null,
    created_at  timestamp(6) with time zone not null,
    place       varchar(120) not null,
    last_row    bigint       not null,
    values_done bigint       not null,
    finished_at timestamp(6) with time zone
);
