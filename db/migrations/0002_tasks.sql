-- Tasks and their deadlines: rows with an owner, shown, escalated, and still openable when overdue (design 9).

create table task (
  id uuid primary key references process (id),
  owner_id uuid not null references care_provider (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  key text not null,
  title text not null,
  source text,
  about_process_id uuid references process (id),
  staff_id uuid references staff (id),
  profession text,
  priority int not null default 2 check (priority between 1 and 3),
  due_at timestamptz,
  escalated_at timestamptz,
  outcome text check (outcome in ('done', 'notNeeded')),
  outcome_note text,
  outcome_by uuid references staff (id),
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table task is 'Something that shall be done for a person, by whom and by when. The envelope is process (states open, done, notNeeded).';
comment on column task.key is 'The care model''s step or the kind of task, for example firstVisit, bereavementCall, replyToSender.';
comment on column task.source is 'Where the deadline comes from: an ID of the acceptance table or "design".';
comment on column task.priority is '1 first, 3 last; lists order by priority, then due.';
create index task_open on task (owner_id, unit_id, priority, due_at) where outcome is null;
create index task_about on task (about_process_id);
