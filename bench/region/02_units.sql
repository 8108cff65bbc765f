-- One region.
insert into care_provider (id, name, kind, area, hsa_id, valid_from)
values (bench.id('region', 0), 'Region', 'region', 'health', 'bench-r', '2019-01-01');

-- A district: a team and a health centre of the region, a home-care unit of its own municipality, and their staff.
create table bench.district as
select k, bench.id('region', 0) as region, bench.id('municipality', k) as municipality, bench.id('team', k) as team,
  bench.id('home-care', k) as home_care, bench.id('centre', k) as centre,
  bench.id('staff-nurse', k) as nurse, bench.id('staff-physician', k) as physician,
  bench.id('staff-home', k) as home_nurse, bench.id('staff-gp', k) as gp,
  bench.id('assignment-nurse', k) as nurse_assignment, bench.id('assignment-home', k) as home_assignment,
  bench.id('assignment-gp', k) as gp_assignment, bench.id('assignment-physician', k) as physician_assignment
from bench.scale s cross join generate_series(0, s.districts - 1) k;
alter table bench.district add primary key (k);
analyze bench.district;

insert into care_provider (id, name, kind, area, hsa_id, valid_from)
select municipality, 'Kommun ' || k, 'municipality', 'health', 'bench-p' || k, '2019-01-01' from bench.district;

insert into unit (id, owner_id, name, kind, hsa_id, care_model, municipality_code, valid_from)
select team, region, 'Närvårdsteam ' || k, 'team', 'bench-t' || k, 'mint', null, date '2019-01-01' from bench.district
union all select home_care, municipality, 'Hemsjukvård ' || k, 'home-care', 'bench-h' || k, null, null, '2019-01-01' from bench.district
union all select centre, region, 'Hälsocentral ' || k, 'health-centre', 'bench-c' || k, null, null, '2019-01-01' from bench.district;

insert into unit_phone (unit_id, line, phone, from_time, to_time, days)
select u.id, 'day', bench.phone(d.k), '08:00', '17:00', 'working' from bench.district d, unit u where u.id in (d.team, d.home_care, d.centre);

create table bench.staff as
select d.k, x.staff, x.assignment, x.unit, x.owner, x.profession, x.title, x.n
from bench.district d cross join lateral (values
  (nurse, nurse_assignment, team, region, 'nurse', 'Specialistsjuksköterska', 1),
  (physician, physician_assignment, team, region, 'physician', 'Överläkare', 2),
  (home_nurse, home_assignment, home_care, municipality, 'nurse', 'Sjuksköterska', 3),
  (gp, gp_assignment, centre, region, 'physician', 'Distriktsläkare', 4)
) as x (staff, assignment, unit, owner, profession, title, n);

insert into staff (id, hsa_id, given_name, family_name, phone, recorded_at)
select staff, 'bench-s' || n || '-' || k, g.name, f.name, bench.phone(k * 4 + n), s.since
from bench.staff b cross join bench.scale s
join bench.given g on g.sex = 'female' and g.place = bench.draw(k * 4 + n, 31, s.given_names)
join bench.family f on f.place = bench.draw(k * 4 + n, 32, s.family_names);

insert into assignment (id, staff_id, unit_id, owner_id, profession, purpose, title, valid_from, version, recorded_at)
select assignment, staff, unit, owner, profession, 'care', title, '2019-01-01', bench.id('first', 0), s.since
from bench.staff cross join bench.scale s;
