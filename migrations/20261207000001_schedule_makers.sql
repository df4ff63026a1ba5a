-- Who made a schedule, as the audit names them (account:name, token:name, shell …): the right to send is asked for anew each time it is due.
alter table schedules add column made_by text not null default 'shell';
update schedules s set made_by = a.actor
from audit_entries a
where a.action = 'SCHEDULE_ADDED' and a.subject = s.name
  and a.at between s.created_at - interval '1 minute' and s.created_at + interval '1 minute';
alter table schedules alter column made_by drop default;
-- Its maker might not send of the region any more: nothing was sent, and it is not tried again.
alter table deliveries add column refused boolean not null default false;
