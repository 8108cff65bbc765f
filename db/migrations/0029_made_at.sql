-- Device time and server time are both kept of every command.

alter table command add column made_at timestamptz;
alter table command add column device_made_at timestamptz;
comment on column command.made_at is 'When it was made, corrected for the device''s clock and never later than done_at. Null before this was kept.';
comment on column command.device_made_at is 'When it was made by the device''s own clock, as the device said.';
