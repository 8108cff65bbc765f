-- Why the person was not told that somebody asks a team to look (patientlagen 3:1, R-36).

alter table referral add column not_informed_why text;
comment on column referral.not_informed_why is 'In the sender''s words, when the person cannot take a stand and has not been told either. Null where the person was informed.';
