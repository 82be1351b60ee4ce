-- That a mail came back after the next server had taken it, and the status code its server gave (RFC 3463), when it gave one.
alter table mail_record add column bounced_at timestamp(6) with time zone;
alter table mail_record add column bounce_status varchar(11);
