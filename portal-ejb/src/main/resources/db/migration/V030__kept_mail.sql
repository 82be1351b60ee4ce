-- Mail that is kept to be looked at instead of sent, sealed, the newest 500 of each company.
create table kept_mail (
    id         bigint        not null primary key,
    version    bigint        not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint        not null,
    message_id varchar(250)  not null,
    recipient  varchar(600)  not null,
    subject    varchar(2000) not null,
    text_part  varchar(60000) not null,
    html_part  varchar(60000) not null,
    constraint kept_mail_once unique (message_id)
);

create index kept_mail_company on kept_mail (company_id, id);
