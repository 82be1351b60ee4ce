-- Bytes in the store are asked about by their names, some hundred at a time, to find those nothing names; held mails by their age.
create index stored_file_bytes on stored_file (store_id);
create index stored_file_preview_full on stored_file (preview_full);
create index stored_file_preview_small on stored_file (preview_small);
create index upload_part_bytes on upload_part (store_id);
create index received_mail_age on received_mail (state, created_at);
