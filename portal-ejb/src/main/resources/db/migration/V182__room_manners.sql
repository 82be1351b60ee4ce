-- What others see of somebody in rooms; who has no row shows both. Who keeps from others what they have read is not told what others have.
create table room_manners (
    id          bigint not null primary key,
    version     bigint not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint not null,
    person_kind varchar(12) not null,
    person_id   bigint not null,
    receipts    boolean not null,
    presence    boolean not null,
    constraint room_manners_person unique (person_kind, person_id)
);
