-- The newest with a word come first in it, so that a page of what half of all messages hold reads a page of it.
drop index search_word_found;
create index search_word_newest on search_word (company_id, word, item_id desc, kind, thread_id);
