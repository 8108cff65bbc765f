-- A death ends undecided referrals, and the one bereavement call that it makes is taken once in the whole region.

alter table referral add column ended_from text check (ended_from in ('new', 'receipted', 'assessing'));
comment on column referral.ended_from is 'Set when the person''s death ended it undecided: the state in which it stood, and to which it comes back if the death was recorded by mistake. Null otherwise.';

alter table person add column bereavement_process_id uuid;
comment on column person.bereavement_process_id is 'That the one bereavement call after the person''s death is taken: the id of its task (a process), which only the owner that makes the call can read. Null when nobody has it.';
update person p set bereavement_process_id = (
  select t.id from task t join process e on e.id = t.id
  where t.person_id = p.id and t.key = 'bereavementCall'
  order by t.outcome is null desc, e.opened_at limit 1)
where p.deceased_day is not null;
