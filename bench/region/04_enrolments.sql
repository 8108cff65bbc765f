-- Each enrolment with what led to it (a varsel and its decision) and its tasks. The last 25 of a district are open (MINT-03).
create table bench.enrolment as
select e, b.p, b.id as person, b.k, s.since + (s.now - s.since) * (e::float8 / (s.enrolments + 1)) as at,
  row_number() over (partition by b.k order by e desc) <= 25 as open
from bench.scale s cross join generate_series(1, s.enrolments) e join bench.person b on b.p = bench.person_of(e, s.persons);
alter table bench.enrolment add primary key (e);
analyze bench.enrolment;

-- Every varsel: those that became enrolments, and per district eight undecided, three unanswered, three of today.
create table bench.varsel as
select e as i, person, k, at - interval '2 days' as at, 'closed' as state, at - interval '1 day' as decided, true as enrols
from bench.enrolment
union all
select s.enrolments + 1 + x, b.id, x % s.districts, case n / 8 when 0 then s.now - interval '3 hours' * (n + 1) else s.now - interval '8 hours' end,
  case when n < 4 then 'new' when n < 8 then 'receipted' when n < 11 then 'decided' else 'closed' end,
  case when n >= 8 then s.now - interval '1 hour' end, false
from bench.scale s cross join generate_series(0, s.districts * 14 - 1) x cross join lateral (select x / s.districts as n) n
join bench.person b on b.p = bench.person_of(s.enrolments + 1 + x, s.persons);
analyze bench.varsel;

insert into process (id, kind, owner_id, unit_id, person_id, state, version, opened_at, closed_at, recorded_at)
select bench.id7('varsel', i, at), 'referral', d.region, d.team, person, state, bench.id7('varsel-v', i, at), at,
  case when state = 'closed' then decided end, at
from bench.varsel join bench.district d using (k)
union all
select bench.id7('enrolment', e, at), 'enrolment', d.region, d.team, person, case when open then 'enrolled' else 'closed' end,
  bench.id7('enrolment-v', e, at), at, case when not open then at + interval '60 days' end, at
from bench.enrolment join bench.district d using (k)
union all
select bench.id7('task' || n, e, at), 'task', d.region, d.team, person, case when open then 'open' else 'done' end,
  bench.id7('task-v' || n, e, at), at, case when not open then at + interval '20 days' end, at
from bench.enrolment join bench.district d using (k) cross join generate_series(1, 3) n
union all
select bench.id7('due', i, at), 'task', d.region, d.team, person, 'open', bench.id7('due-v', i, at), at, null, at
from bench.varsel join bench.district d using (k) where state in ('new', 'receipted');

insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, process_id, author_id, assignment_id,
  author_name, author_title, happened_at, made_at, written_at, recorded_at, signing, origin, body)
select bench.id7('varsel-e', i, at), bench.id7('varsel-e', i, at), d.region, d.team, person, 'health', 'messageReceived',
  bench.id7('varsel', i, at), null::uuid, null::uuid, 'Hemsjukvården', 'Sjuksköterska, Hemsjukvård ' || k, at, at, at, at, 'none', 'received',
  jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('heading', 'situation', 'text', bench.text(i))),
    'data', jsonb_build_object('disclosed', '[]'::jsonb, 'sbar', jsonb_build_object('situation', bench.text(i),
      'bakgrund', bench.text(i + 1), 'aktuellt', bench.text(i + 2), 'rekommendation', bench.text(i + 3))))
from bench.varsel join bench.district d using (k)
union all
select bench.id7('decision-e', i, decided), bench.id7('decision-e', i, decided), d.region, d.team, person, 'health', 'decision',
  bench.id7('varsel', i, at), d.physician, d.physician_assignment, 'Överläkaren', 'Överläkare', decided, decided, decided, decided, 'signed', 'written',
  jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('heading', 'decision', 'text', bench.text(i))),
    'data', jsonb_build_object('outcome', case when enrols then 'enrol' else 'advice' end, 'fields', jsonb_build_object('advice', bench.text(i))))
from bench.varsel join bench.district d using (k) where decided is not null
union all
select bench.id7('enrolment-e', e, at), bench.id7('enrolment-e', e, at), d.region, d.team, person, 'health', 'enrolmentStarted',
  bench.id7('enrolment', e, at), d.physician, d.physician_assignment, 'Överläkaren', 'Överläkare', at, at, at, at, 'signed', 'written',
  jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('heading', 'enrolment', 'text', bench.text(e))))
from bench.enrolment join bench.district d using (k);

insert into referral (id, owner_id, person_id, unit_id, model_id, model_version, source, from_unit_id, sender_name,
  sender_profession, sender_unit, sender_phone, entry_id, reason, urgency, urgency_order, gates, told, informed, agrees,
  ground, received_at, receipted_at, receipted_by, receipted_name, recorded_at)
select bench.id7('varsel', i, at), d.region, person, d.team, 'mint', 1, 'account', d.home_care, 'Sjuksköterskan', 'nurse',
  'Hemsjukvård ' || k, bench.phone(i), bench.id7('varsel-e', i, at), (array['coordination', 'medicines'])[1 + bench.draw(i, 51, 2)],
  u.key, u.place, '{"canWait": {"answer": "yes"}}', '{"stateOfHealth": "unstable", "homeCare": true, "chronicDiagnoses": {"known": 3, "complete": false}}',
  true, 'yes', 'consent', at, case when state <> 'new' then at + interval '1 hour' end,
  case when state <> 'new' then d.nurse end, case when state <> 'new' then 'Sjuksköterskan' end, at
from bench.varsel join bench.district d using (k)
join (values (0, 'today', 1), (1, 'nextWorkingDay', 2), (2, 'thisWeek', 3)) u (n, key, place) on u.n = bench.draw(i, 52, 3);

insert into referral_decision (id, owner_id, person_id, referral_id, outcome, effect, entry_id, decided_by, decided_name,
  decided_title, decided_at, answer_message_id, recorded_at)
select bench.id7('decision', i, decided), d.region, person, bench.id7('varsel', i, at), case when enrols then 'enrol' else 'advice' end,
  case when enrols then 'enrol' else 'advice' end, bench.id7('decision-e', i, decided), d.physician, 'Överläkaren', 'Överläkare',
  decided, bench.id7('answer', i, decided), decided
from bench.varsel join bench.district d using (k) where decided is not null;

insert into message_receipt (message_id, owner_id, person_id, receipted_name, receipted_at, recorded_at)
select bench.id7('answer', i, decided), d.region, person, 'Sjuksköterskan', decided, decided
from bench.varsel join bench.district d using (k) where state = 'closed';

insert into enrolment (id, owner_id, person_id, unit_id, care_model, care_model_version, referral_id, entry_id, started_at,
  nurse_id, physician_id, places, enrolled_before, closing_reason, ended_at, recorded_at)
select bench.id7('enrolment', e, e.at), d.region, e.person, d.team, 'mint', 1, bench.id7('varsel', e, v.at), bench.id7('enrolment-e', e, e.at), e.at,
  d.nurse, d.physician, 25, 20, case when not open then 'stable' end, case when not open then e.at + interval '60 days' end, e.at
from bench.enrolment e join bench.varsel v on v.i = e.e join bench.district d on d.k = e.k;

insert into task (id, owner_id, person_id, unit_id, key, title, source, about_process_id, staff_id, profession, priority, due_at,
  outcome, outcome_by, recorded_at)
select bench.id7('task' || n, e, at), d.region, person, d.team, (array['firstVisit', 'medicationReview', 'riskAssessments'])[n],
  (array['Första besök', 'Läkemedelsgenomgång', 'Riskbedömningar'])[n], 'design', bench.id7('enrolment', e, at),
  case when n = 1 then d.nurse end, case when n = 2 then 'physician' end, 2, at + interval '7 days' * n,
  case when not open then 'done' end, case when not open then d.nurse end, at
from bench.enrolment join bench.district d using (k) cross join generate_series(1, 3) n
union all
select bench.id7('due', i, at), d.region, person, d.team, 'receipt', 'Kvittera', 'design', bench.id7('varsel', i, at), null, null, 1,
  at + interval '4 hours', null, null, at
from bench.varsel join bench.district d using (k) where state in ('new', 'receipted');

insert into care_relation (id, owner_id, unit_id, person_id, reason, process_id, from_at, recorded_at)
select bench.id('by-varsel', i), d.region, d.team, person, 'referral', bench.id7('varsel', i, at), at, at
from bench.varsel join bench.district d using (k)
union all
select bench.id('by-enrolment', e), d.region, d.team, person, 'enrolment', bench.id7('enrolment', e, at), at, at
from bench.enrolment join bench.district d using (k);
