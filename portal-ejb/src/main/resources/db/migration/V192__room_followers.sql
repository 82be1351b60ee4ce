-- Who of the staff follows a project's rooms: whoever has written there, and whoever was spoken to by name. Mails ask for them each time, so they
-- are not gathered from all that was ever said. These rows number themselves from 1: identifiers made of time are far above.
create table room_follower (
    id         bigint      not null primary key,
    version    bigint      not null,
    created_at timestamp(6) with time zone not null,
    company_id bigint      not null,
    project_id bigint      not null references project (id),
    thread_id  bigint      not null references message_thread (id),
    staff_id   bigint      not null references staff_member (id),
    wrote      boolean     not null,
    constraint room_follower_once unique (thread_id, staff_id)
);

create index room_follower_project on room_follower (project_id);

insert into room_follower (id, version, created_at, company_id, project_id, thread_id, staff_id, wrote)
select row_number() over (order by f.thread_id, f.staff_id), 0, current_timestamp, t.company_id, t.project_id, f.thread_id, f.staff_id, f.wrote > 0
from (select each.thread_id, each.staff_id, max(each.wrote) as wrote
      from (select m.thread_id, m.author_id as staff_id, 1 as wrote from message m where m.author_kind = 'STAFF'
            union all
            select m.thread_id, n.person_id, 0 from mention n join message m on m.id = n.message_id where n.person_kind = 'STAFF') each
      group by each.thread_id, each.staff_id) f
join message_thread t on t.id = f.thread_id and t.room_key is not null;
