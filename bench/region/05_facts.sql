-- What the team knows of each enrolled person, one entry and one row per statement: what the person's page shows.
create table bench.fact as
select f.n, f.kind, f.code, f.form, f.words from (values
  (1, 'whatMatters', null, '{"text": "Att få bo kvar hemma och sitta på altanen när solen skiner.", "saidBy": "person"}'::jsonb, 'Vad som är viktigt för mig'),
  (2, 'whereabouts', 'home', '{"place": "home", "since": "2025-05-01"}', 'Var personen är nu'),
  (3, 'communication', 'no', '{"language": "sv", "interpreter": "no", "hearing": "aid", "sight": "good", "advice": "Tala lugnt och vänd mot personen."}', 'Att tala med personen'),
  (4, 'atTheDoor', null, '{"floor": "2", "lift": true, "way": "Porten mot gården.", "dog": "Snäll liten hund"}', 'Vid dörren'),
  (5, 'contactPoint', 'mobile', '{"kind": "mobile", "value": "+46701740605", "reminders": true}', 'Kontaktväg'),
  (6, 'contactPoint', 'home', '{"kind": "home", "value": "+46701740606", "reminders": false}', 'Kontaktväg'),
  (7, 'relative', 'none', '{"firstName": "Karin", "relation": "child", "phone": "+46701740607", "order": 1, "notAtNight": false, "authority": "none"}', 'Närstående'),
  (8, 'relative', 'none', '{"firstName": "Lars", "relation": "child", "phone": "+46701740608", "order": 2, "notAtNight": true, "authority": "none"}', 'Närstående'),
  (9, 'fixedContact', 'careContact', '{"role": "careContact", "name": "Sjuksköterskan", "unit": "Närvårdsteamet", "phone": "+46701740609"}', 'Fast kontakt'),
  (10, 'allergy', 'harmful', '{"grade": "harmful", "substance": "Penicillin", "reaction": "Utslag", "certainty": "confirmed"}', 'Överkänslighet'),
  (11, 'allergy', 'troublesome', '{"grade": "troublesome", "substance": "Nickel", "certainty": "probable"}', 'Överkänslighet'),
  (12, 'alert', 'treatment', '{"kind": "treatment", "text": "Blodförtunnande läkemedel"}', 'Varning')
) as f (n, kind, code, form, words);

create table bench.stated as
select e, n, kind, code, person, k, bench.id7('fact' || n, e, at) as id, at + interval '1 hour' as at,
  jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('heading', words, 'text', bench.text(e * 16 + n))),
    'data', jsonb_build_object('form', form)) as body
from bench.enrolment cross join bench.fact;

analyze bench.stated;

insert into entry (id, record_id, owner_id, unit_id, person_id, area, kind, author_id, assignment_id, author_name, author_title,
  happened_at, made_at, written_at, recorded_at, signing, origin, body)
select id, id, d.region, d.team, person, 'health', kind, d.nurse, d.nurse_assignment, 'Sjuksköterskan', 'Specialistsjuksköterska',
  at, at, at, at, 'signed', 'written', body
from bench.stated join bench.district d using (k);

insert into person_fact (entry_id, owner_id, unit_id, person_id, kind, line_id, code, said_at, recorded_at)
select id, d.region, d.team, person, kind, id, code, at, at from bench.stated join bench.district d using (k);
