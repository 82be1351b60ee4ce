-- What each person was given when a proposal was accepted: printed once, kept in parts, never printed anew.
create table proposal_print (
    id          bigint      not null primary key,
    version     bigint      not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint      not null,
    project_id  bigint      not null,
    proposal_id bigint      not null references proposal (id),
    revision    int         not null,
    client_id   bigint      not null references client (id),
    sha256      varchar(43) not null,
    octets      bigint      not null,
    constraint proposal_print_once unique (proposal_id, revision, client_id)
);

create table proposal_print_part (
    id         bigint not null primary key,
    version    bigint not null,
    created_at timestamp(6) with time zone not null,
    print_id   bigint not null references proposal_print (id),
    position   int    not null,
    content    bytea  not null,
    constraint proposal_print_part_place unique (print_id, position)
);
