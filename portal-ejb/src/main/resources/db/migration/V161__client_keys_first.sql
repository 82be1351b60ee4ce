-- The key stands first: a database that does not know yet how many messages there are then finds one by it all the same, not by reading all.
alter table message drop constraint message_client_key;
alter table message add constraint message_client_key unique (client_key, thread_id, author_id, author_kind);
