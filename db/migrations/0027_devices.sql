-- Devices that hold work for their users: who uses which, what each said last, what it was ordered to do.

create table device_user (
  device_id uuid not null,
  staff_id uuid not null references staff (id),
  generation int not null default 1 check (generation >= 1),
  ordered_at timestamptz,
  ordered_by uuid references staff (id),
  ordered_name text,
  ordered_owner uuid references care_provider (id),
  carried_out_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (device_id, staff_id),
  check ((ordered_at is null) = (ordered_owner is null))
);
comment on table device_user is 'A member of staff on a device (phone, tablet, computer): which share of her key the server gives there, and the order to destroy what lies readable on it (R-83). No personal data of patients.';
comment on column device_user.device_id is 'Made by the device the first time; says nothing of its make or owner.';
comment on column device_user.generation is 'Which share is given out: the share of an earlier generation is never given again.';
comment on column device_user.ordered_at is 'When an administrator ordered the device to destroy what is readable; null when nothing is ordered.';
comment on column device_user.ordered_owner is 'The provider whose administrator ordered it, and who alone takes it back.';
comment on column device_user.carried_out_at is 'When the device last said that it had done what was ordered.';

create table device_use (
  device_id uuid not null,
  staff_id uuid not null,
  assignment_id uuid not null references assignment (id),
  owner_id uuid not null references care_provider (id),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  author_hashes bytea[] not null default '{}',
  label text not null,
  app_version text not null,
  unsent int not null check (unsent >= 0),
  bag_packed_at timestamptz,
  clock_ahead_ms bigint not null,
  first_seen_at timestamptz not null,
  last_contact_at timestamptz not null,
  emptied_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (device_id, staff_id, assignment_id),
  foreign key (device_id, staff_id) references device_user (device_id, staff_id)
);
comment on table device_use is 'A device as one member of staff uses it under one assignment: what it last told of itself, and the token with which it may deliver what she made there.';
comment on column device_use.token_hash is 'SHA-256 of the token that the device made. With the token it can deliver sealed work of this staff under this assignment, and nothing else.';
comment on column device_use.author_hashes is 'SHA-256 of each secret that has lain within her locked storage and in what she sealed: who copies the device''s token cannot write in her name. What was sealed before a new one still comes through. Empty on a device that has none.';
comment on column device_use.label is 'What a person recognises it by, for example Chrome, Android.';
comment on column device_use.unsent is 'How many pieces of work it said had not been sent.';
comment on column device_use.clock_ahead_ms is 'How far the device''s clock stood before ours when it last told, in milliseconds; negative when behind.';
comment on column device_use.emptied_at is 'When the device said that it had destroyed what lay readable since the assignment ended.';
create index device_use_of_owner on device_use (owner_id, last_contact_at desc);
