-- Persons have Hemma's own reserve numbers: no personal number is invented. The enrolled are old, the rest of all ages.
create table bench.person as
select p, bench.id('person', p) as id, bench.district_of(p, s.districts) as k,
  case when bench.draw(p, 1, 2) = 0 then 'female' else 'male' end as sex,
  bench.skewed(p, 2, s.given_names) as first_place, bench.draw(p, 3, s.given_names) as second_place,
  bench.skewed(p, 4, s.family_names) as family_place, bench.draw(p, 5, s.streets) as street_place,
  bench.draw(p, 6, s.cities) as city_place, 1 + bench.draw(p, 8, 90) as house,
  bench.draw(p, 9, 4) = 0 as called_by_second, null::bigint as enrolment
from bench.scale s cross join generate_series(1, s.persons) p;
alter table bench.person add primary key (p);
analyze bench.person;
update bench.person b set enrolment = e from bench.scale s cross join generate_series(1, s.enrolments) e
where b.p = bench.person_of(e, s.persons);
update bench.person set second_place = (second_place + 1) % s.given_names from bench.scale s where second_place = first_place;
analyze bench.person;

insert into municipality (code, name) select distinct code, name from bench.city on conflict do nothing;

insert into person (id, given_names, family_name, called_name, birth_day, sex, address_line, postal_code, city,
  municipality_code, latitude, longitude, version, recorded_at)
select b.id, g.name || ' ' || h.name, f.name, case when called_by_second then h.name end,
  s.now::date - case when enrolment is null then bench.draw(p, 10, 34000) else 25600 + bench.draw(p, 10, 9800) end,
  b.sex, st.name || ' ' || house, c.postal_code, c.name, c.code,
  62.5 + bench.draw(p, 41, 100000) / 100000.0, 14.0 + bench.draw(p, 42, 100000) / 100000.0, bench.id('first', 0), s.since
from bench.person b cross join bench.scale s
join bench.given g on g.sex = b.sex and g.place = first_place
join bench.given h on h.sex = b.sex and h.place = second_place
join bench.family f on f.place = family_place
join bench.street st on st.place = street_place
join bench.city c on c.place = city_place;

insert into person_identity (system, value, person_id, kind)
select 'urn:hemma:reservnummer', 'R' || lpad(p::text, 8, '0'), id, 'localReserve' from bench.person;

insert into person_search (person_id, words, numbers, municipality_code, listed_unit_id)
select b.id, ' ' || case when called_by_second then h.folded || ' ' || g.folded else g.folded || ' ' || h.folded end
    || ' ' || f.folded || ' ' || st.folded || ' ' || house || ' ' || c.folded || ' ',
  ' r' || lpad(p::text, 8, '0') || ' ', c.code, d.centre
from bench.person b
join bench.district d using (k)
join bench.given g on g.sex = b.sex and g.place = first_place
join bench.given h on h.sex = b.sex and h.place = second_place
join bench.family f on f.place = family_place
join bench.street st on st.place = street_place
join bench.city c on c.place = city_place;

insert into search_word (word)
select folded from bench.given union select folded from bench.family union select folded from bench.street
union select folded from bench.city
on conflict do nothing;

-- Everyone is listed with the health centre of the district; the enrolled have home care too.
insert into care_relation (id, owner_id, unit_id, person_id, reason, from_at, recorded_at)
select bench.id('listed', p), d.region, d.centre, b.id, 'listed', s.since, s.since
from bench.person b join bench.district d using (k) cross join bench.scale s
union all
select bench.id('home', p), d.municipality, d.home_care, b.id, 'homeCare', s.since, s.since
from bench.person b join bench.district d using (k) cross join bench.scale s where enrolment is not null;
