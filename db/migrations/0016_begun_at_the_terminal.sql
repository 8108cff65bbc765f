-- The first care provider, unit and administrator are made by whoever runs Hemma, at the server's terminal: nobody is
-- registered then who could stand as the one who did it.

alter table organisation_change alter column by_staff_id drop not null;
comment on column organisation_change.by_staff_id is 'Null for what was done at the server''s terminal (source terminal).';
alter table organisation_change drop constraint organisation_change_source_check;
alter table organisation_change add constraint organisation_change_source_check
  check (source in ('screen', 'file', 'terminal'));
alter table organisation_change add constraint organisation_change_by_somebody
  check ((source = 'terminal') = (by_staff_id is null));
