-- Who creates a person takes part in the care by that very act.

alter table care_relation drop constraint care_relation_reason_check;
alter table care_relation add constraint care_relation_reason_check check (reason in ('listed', 'homeCare', 'referral', 'enrolment', 'visit', 'order', 'message', 'created', 'declared', 'imported'));
comment on table care_relation is 'That a unit takes part in a person''s care (PDL 4:1, R-01), since when and why. created: the unit added the person to the region, with a statement of why; declared: a member of staff said so of a person who was there already, with a statement.';

-- A task that Hemma opens says what it is in both languages.

alter table task add column title_en text;
comment on column task.title is 'What is to be done, in Swedish: the care model''s own words at the version in force, or what somebody wrote.';
comment on column task.title_en is 'The same in English, for tasks that Hemma opens. Null for tasks in somebody''s own words, which are shown as they were written.';
