-- Imported values in the order of time: odd ones of the enrolled, even ones of everyone. Each person's came under one envelope.
create table bench.code as
select row_number() over () - 1 as place, *,
  '{"resourceType":"Observation","status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"'
    || category || '"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"' || code || '","display":"' || display || '"}],"text":"'
    || display || '"},"valueQuantity":{"value":' as before,
  ',"unit":"' || unit || '","system":"http://unitsofmeasure.org","code":"' || unit || '"},"effectiveDateTime":"' as behind
from (values
  ('29463-7', 'Body weight', 'vital-signs', 'kg', 45, 60, 0.1), ('8302-2', 'Body height', 'vital-signs', 'cm', 150, 40, 1),
  ('8480-6', 'Systolic blood pressure', 'vital-signs', 'mm[Hg]', 95, 90, 1), ('8462-4', 'Diastolic blood pressure', 'vital-signs', 'mm[Hg]', 50, 50, 1),
  ('8867-4', 'Heart rate', 'vital-signs', '/min', 48, 70, 1), ('9279-1', 'Respiratory rate', 'vital-signs', '/min', 10, 18, 1),
  ('8310-5', 'Body temperature', 'vital-signs', 'Cel', 35, 40, 0.1), ('59408-5', 'Oxygen saturation', 'vital-signs', '%', 84, 16, 1),
  ('718-7', 'Hemoglobin', 'laboratory', 'g/L', 90, 80, 1), ('2339-0', 'Glucose', 'laboratory', 'mmol/L', 4, 90, 0.1),
  ('4548-4', 'Hemoglobin A1c', 'laboratory', 'mmol/mol', 30, 60, 1), ('38483-4', 'Creatinine', 'laboratory', 'umol/L', 50, 150, 1),
  ('2947-0', 'Sodium', 'laboratory', 'mmol/L', 130, 18, 1), ('6298-4', 'Potassium', 'laboratory', 'mmol/L', 3, 30, 0.1),
  ('1988-5', 'C reactive protein', 'laboratory', 'mg/L', 1, 120, 1), ('33762-6', 'NT-proBNP', 'laboratory', 'ng/L', 50, 3000, 1)
) as c (code, display, category, unit, least, steps, step);

insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, author_name, author_title, happened_at, made_at,
  written_at, recorded_at, signing, origin, body)
select bench.id('imported', p), bench.id('imported', p), d.region, d.centre, b.id, 'health', 'imported', 'Journalsystemet', 'system',
  s.since, s.since, s.since, s.since, 'none', 'imported', '{"sections": [{"heading": "imported", "text": "Historik från journalsystemet"}]}'
from bench.person b join bench.district d using (k) cross join bench.scale s;

create table bench.subject as
select p, b.id, bench.id('imported', p) as entry, d.region, d.centre from bench.person b join bench.district d using (k);
alter table bench.subject add primary key (p);
analyze bench.subject, bench.code;

insert into measurement (id, owner_id, unit_id, person_id, entry_id, source_system, source_id, part, source_name, category, code_system,
  code, display, status, effective_at, effective_precision, value, unit, content_hash, taken_at, original)
select bench.id('value', i), b.region, b.centre, b.id, b.entry, 'urn:hemma:bench', 'obs-' || i, 0,
  'Journalsystemet', c.category, 'http://loinc.org', c.code, c.display, 'final', m.at, 'time', v.value::float8, c.unit,
  md5('content' || i)::uuid, m.at, (c.before || v.value || c.behind || replace(m.at::text, ' ', 'T') || ':00","id":"obs-' || i || '"}')::jsonb
from (
  select i, s.since + (s.now - s.since) * (i::float8 / (s.measurements + 1)) as at,
    case when i % 2 = 1 then bench.person_of(1 + bench.draw(i, 11, s.enrolments), s.persons) else 1 + bench.draw(i, 12, s.persons) end as p
  from bench.scale s cross join generate_series(1::bigint, s.measurements) i) m
join bench.subject b on b.p = m.p
join bench.code c on c.place = bench.draw(m.i, 13, 16)
cross join lateral (select c.least + bench.draw(m.i, 14, c.steps) * c.step as value) v;
