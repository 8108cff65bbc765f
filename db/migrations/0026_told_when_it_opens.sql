-- What waits for a unit to open is addressed when it is told: whoever carries the duty phone then gets it.

alter table notice drop constraint notice_channel_check;
alter table notice add constraint notice_channel_check check (channel in ('push', 'sms', 'unit'));
alter table notice add column everybody boolean not null default false;
comment on column notice.address is 'E.164 number for sms, push subscription id for push, the unit''s id for what waits until the unit opens.';
comment on column notice.everybody is 'Of what waits for a unit: goes by every way there is to it when it is told.';
