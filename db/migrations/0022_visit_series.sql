-- Visits that come again: a series is named by its first visit.

alter table visit add column series_id uuid references visit (id);
comment on column visit.series_id is 'The first visit of the series that this one belongs to, itself included; null for a visit by itself.';
create index visit_series on visit (series_id) where series_id is not null;
