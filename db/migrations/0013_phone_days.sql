-- On which days a phone answers: a team that works on weekdays is not called on a Saturday.

alter table unit_phone add column days text not null default 'every' check (days in ('every', 'working', 'free'));
comment on column unit_phone.days is 'every day; working: Monday to Friday that are no holiday; free: all others. A line that runs over midnight belongs to the day on which it begins.';
alter table unit_phone alter column days drop default;
