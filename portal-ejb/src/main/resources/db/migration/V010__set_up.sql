-- One row for the whole installation; the unique column keeps two nodes that start at once from making two.
create table installation (
    id          bigint  not null primary key,
    version     bigint  not null,
    created_at  timestamp(6) with time zone not null,
    sole        boolean not null,
    secret_hash varchar(43),
    company_id  bigint references company (id),
    set_up_at   timestamp(6) with time zone,
    constraint installation_sole unique (sole)
);
