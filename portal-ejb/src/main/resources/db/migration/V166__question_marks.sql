-- Threads about things have read marks from now on. What was said there long ago is taken as read, or everybody would be told of years of it at
-- once; of the last days somebody may still be waiting for their mail. These rows number themselves from 1: identifiers made of time are far above.
insert into read_mark (id, version, created_at, company_id, thread_id, person_kind, person_id, delivered_number, read_number)
select row_number() over (order by p.thread_id, p.person_kind, p.person_id), 0, current_timestamp, p.company_id, p.thread_id, p.person_kind, p.person_id,
       p.last_number, p.last_number
from (select t.company_id, t.id as thread_id, 'STAFF' as person_kind, s.id as person_id, t.last_number, t.touched_at
      from message_thread t join staff_member s on s.company_id = t.company_id where t.audience is null
      union all
      select t.company_id, t.id, 'CLIENT', t.opened_by, t.last_number, t.touched_at from message_thread t where t.audience is null) p
where p.touched_at < current_timestamp - interval '2' day;
