-- One alone where two must go: what is left when a partner says no, or a colleague does not work.

alter table visit add column alone_since timestamptz;
alter table visit add column alone_why text;
alter table visit add column alone_why_name text;
alter table visit add constraint visit_alone_why_check check ((alone_why is null) = (alone_why_name is null));
comment on column visit.alone_since is 'Since when one is alone on a visit where two must go; kept by whatever changes who goes, and by a job that reads the roster. Null where two go, where one may go alone, and once the visit has begun or ended.';
comment on column visit.alone_why is 'Why one goes alone although two must, as somebody decided by name (alone_why_name); null when nobody has.';
