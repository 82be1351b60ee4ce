-- That staff have made a task of a message, once, with the words as they stood then: what is edited or taken back afterwards stays provable.
create table message_task (
    id          bigint        not null primary key,
    version     bigint        not null,
    created_at  timestamp(6) with time zone not null,
    company_id  bigint        not null,
    message_id  bigint        not null references message (id),
    task_id     bigint        not null references task (id),
    author_name varchar(120)  not null,
    content     varchar(4000) not null,
    constraint message_task_once unique (message_id)
);

create index message_task_task on message_task (task_id);
