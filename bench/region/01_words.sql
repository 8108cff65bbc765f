-- What the other files draw from. Everything follows from row numbers by hashing: the same scale gives the same region.
-- bench.scale (one row), bench.given, bench.family, bench.street, bench.city and bench.sentence() are there before this.

-- A UUID of version 8 made of a name and a number, as the product makes its derived ids.
create function bench.id(kind text, i bigint) returns uuid language sql immutable parallel safe as $$
  select overlay(md5(kind || i::text) placing '80008' from 13)::uuid $$;

-- A UUID of version 7, as devices make them: time first.
create function bench.id7(kind text, i bigint, at timestamptz) returns uuid language sql immutable parallel safe as $$
  select ('0' || to_hex((extract(epoch from at) * 1000)::bigint) || '70008' || substr(md5(kind || i::text), 1, 15))::uuid $$;

-- A number from 0 to n - 1.
create function bench.draw(i bigint, seed bigint, n int) returns int language sql immutable parallel safe as $$
  select ((hashint8extended(i, seed) & 9223372036854775807) % n)::int $$;

-- The same, but low numbers are common and high ones rare, as names are.
create function bench.skewed(i bigint, seed bigint, n int) returns int language sql immutable parallel safe as $$
  select floor(n * power((hashint8extended(i, seed) & 1048575) / 1048576.0::float8, 2))::int $$;

-- One of two hundred numbers that are set aside for fiction (PTS): nobody answers there.
create function bench.phone(i bigint) returns text language sql immutable parallel safe as $$
  select '+4670174' || lpad((605 + bench.draw(i, 90, 95))::text, 4, '0') $$;

-- Three sentences in a row: what a note is about. (A row of its own would keep the planner from writing it out.)
create function bench.text(i bigint) returns text language sql immutable parallel safe as $$
  select bench.sentence(bench.draw(i, 91, 24)) || ' ' || bench.sentence(bench.draw(i, 92, 24)) || ' ' || bench.sentence(bench.draw(i, 93, 24)) $$;

-- The person with number p lives in this district.
create function bench.district_of(p bigint, districts int) returns int language sql immutable parallel safe as $$
  select bench.draw(p, 7, districts) $$;

-- The person of enrolment e: a step through all persons that meets nobody twice.
create function bench.person_of(e bigint, persons int) returns bigint language sql immutable parallel safe as $$
  select 1 + (e * 7919) % persons $$;
