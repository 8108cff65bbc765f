-- Whom a unit says that it is itself responsible for, in any of the roles: the on-call cards.
create index responsibility_held on responsibility (unit_id, holder_unit_id) where superseded_at is null;
