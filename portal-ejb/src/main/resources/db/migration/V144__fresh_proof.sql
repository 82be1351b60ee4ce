-- Who accepts something on a browser that is known proves their address anew when that was long ago: when it last was, and the six digits
-- that are under way for a session. No foreign key: sign-ins under way are forgotten a day later, sessions when they are.
alter table device add column proven_at timestamp(6) with time zone;
alter table pending_sign_in add column session_id bigint;

create index pending_sign_in_session on pending_sign_in (session_id);
