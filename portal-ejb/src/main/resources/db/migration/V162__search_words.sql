-- Which words stand in what: one row for each distinct word of a message or a file. A word is bytes, so that both databases order it alike
-- whatever their language, and all words that begin alike lie together. No foreign keys: each word would look for its thread's row once more.
create table search_word (
    item_id    bigint  not null,
    word       bytea   not null,
    company_id bigint  not null,
    thread_id  bigint  not null,
    kind       char(1) not null,
    constraint search_word_once primary key (item_id, word)
);

-- Holds all that a search asks for.
create index search_word_found on search_word (company_id, word, item_id, kind, thread_id);

-- Up to which message the words of a thread are there. A thread without a row has none yet.
create table indexed_thread (
    id         bigint not null primary key,
    version    bigint not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint not null references company (id),
    thread_id  bigint not null references message_thread (id),
    reached    bigint not null,
    constraint indexed_thread_once unique (thread_id)
);
