-- Where a unit's notices go by SMS: its answering phones are often landlines, which take none.

alter table unit add column notice_phone text;
comment on column unit.notice_phone is 'A mobile that somebody on duty carries. Notices to the unit go there before anywhere else; null where there is none.';
