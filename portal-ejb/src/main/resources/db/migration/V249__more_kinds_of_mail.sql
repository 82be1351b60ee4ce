-- Kinds of mail that went with others, or to everybody, until now. Who wanted nothing said in the portal mailed is not asked to acknowledge by mail either.
alter table mail_preferences add column on_acknowledgements varchar(12) default 'AT_ONCE' not null;
alter table mail_preferences add column on_reminders varchar(12) default 'AT_ONCE' not null;
update mail_preferences set on_acknowledgements = 'NEVER' where on_messages = 'NEVER' and on_questions = 'NEVER';
