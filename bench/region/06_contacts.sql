-- Contacts in the order of time: odd ones within an enrolment (visits, calls, notes of team or home care), even ones at the
-- health centre. As in life, one person's rows lie scattered among everyone's.
create table bench.contact as
select i, s.since + (s.now - s.since) * (i::float8 / (s.contacts + 1)) as at, e.e, coalesce(e.person, b.id) as person,
  coalesce(e.k, b.k) as k,
  case when i % 2 = 0 then 'centre' when bench.draw(i, 23, 2) = 0 then 'home' else 'team' end as place,
  case when bench.draw(i, 22, 10) < 3 and i % 2 = 1 then 'visitNote' when bench.draw(i, 22, 10) < 5 then 'phoneContact' else 'note' end as kind
from bench.scale s cross join generate_series(1, s.contacts) i
left join bench.enrolment e on i % 2 = 1
  and e.e = greatest(1, (i::float8 / s.contacts * s.enrolments)::int - bench.draw(i, 21, least(25 * s.districts, s.enrolments)))
left join bench.person b on i % 2 = 0 and b.p = 1 + bench.draw(i, 24, s.persons);

create table bench.written as
select c.*, case place when 'home' then d.municipality else d.region end as owner,
  case place when 'home' then d.home_care when 'team' then d.team else d.centre end as unit,
  case place when 'home' then d.home_nurse when 'team' then d.nurse else d.gp end as staff,
  case place when 'home' then d.home_assignment when 'team' then d.nurse_assignment else d.gp_assignment end as assignment
from bench.contact c join bench.district d using (k);

analyze bench.written;

insert into process (id, kind, owner_id, unit_id, person_id, state, version, opened_at, closed_at, recorded_at)
select bench.id7('visit', i, at), 'visit', owner, unit, person, 'done', bench.id7('visit-v', i, at), at - interval '3 days', at, at
from bench.written where kind = 'visitNote';

insert into visit (id, owner_id, unit_id, person_id, kind, mode, day, from_time, to_time, minutes, place, why, about_process_id,
  person_told, planned_by, arrived_at, ended_at, recorded_at)
select bench.id7('visit', i, at), owner, unit, person, 'followUpVisit', 'home', at::date, '10:00', '12:00', 45, 'home', 'Uppföljning',
  null, true, staff, at, at + interval '45 minutes', at
from bench.written where kind = 'visitNote';

insert into visit_staff (visit_id, staff_id, owner_id, person_id)
select bench.id7('visit', i, at), staff, owner, person from bench.written where kind = 'visitNote';

insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, process_id, author_id, assignment_id, author_name,
  author_title, happened_at, made_at, written_at, recorded_at, signing, origin, body)
select bench.id7('entry', i, at), bench.id7('entry', i, at), owner, unit, person, 'health', kind,
  case when kind = 'visitNote' then bench.id7('visit', i, at) end, staff, assignment, 'Sjuksköterskan', 'Sjuksköterska',
  at, at, at, at, 'signed', 'written',
  jsonb_build_object('sections', jsonb_build_array(
    jsonb_build_object('heading', 'aktuellt', 'text', bench.text(i)), jsonb_build_object('heading', 'plan', 'text', bench.text(i + 7))))
from bench.written;

insert into contact (record_id, owner_id, unit_id, person_id, mode, with_whom, direction, minutes, happened_at, recorded_at)
select bench.id7('entry', i, at), owner, unit, person, 'phone', 'person', 'out', 5 + bench.draw(i, 25, 30), at, at
from bench.written where kind = 'phoneContact';

-- Today: the team's nurse has eight visits to the enrolled, the home-care nurse ten.
create table bench.today as
select o.e, o.person, o.k, n, x.*, s.now::date as day, s.now - interval '2 days' as at
from (select *, row_number() over (partition by k order by e desc) as n from bench.enrolment where open) o
join bench.district d using (k) cross join bench.scale s
cross join lateral (values ('team', d.region, d.team, d.nurse, 8), ('home', d.municipality, d.home_care, d.home_nurse, 10)) x (place, owner, unit, staff, most)
where n <= x.most;

insert into process (id, kind, owner_id, unit_id, person_id, state, version, opened_at, recorded_at)
select bench.id7('today-' || place, e, at), 'visit', owner, unit, person, 'planned', bench.id7('today-v-' || place, e, at), at, at from bench.today;

insert into visit (id, owner_id, unit_id, person_id, kind, mode, day, from_time, to_time, minutes, place, why, person_told, planned_by, recorded_at)
select bench.id7('today-' || place, e, at), owner, unit, person, 'followUpVisit', 'home', day, lpad((7 + n)::text, 2, '0') || ':00', null, 45,
  'home', 'Uppföljning', true, staff, at
from bench.today;

insert into visit_staff (visit_id, staff_id, owner_id, person_id)
select bench.id7('today-' || place, e, at), staff, owner, person from bench.today;
