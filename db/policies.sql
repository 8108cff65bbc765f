-- Run after every migration, as the owner. Idempotent: the one policy and the grants of every table, from the catalogue.
-- Roles hemma_app, hemma_sealer and hemma_jobs are made by the launcher or the operator, never here.
do $$
declare
  t record;
  own constant text := 'owner_id = (select nullif(current_setting(''hemma.owner'', true), '''')::uuid)';
  opened constant text := 'person_id = (select nullif(current_setting(''hemma.person'', true), '''')::uuid)'
    || ' and owner_id = any ((select string_to_array(nullif(current_setting(''hemma.opened'', true), ''''), '','')::uuid[])::uuid[])';
  p record;
begin
  for t in
    select c.oid, c.relname, coalesce(obj_description(c.oid, 'pg_class'), '') like 'Append-only%' as append_only,
      (select count(*) = 2 from pg_attribute a where a.attrelid = c.oid and a.attname in ('owner_id', 'person_id') and not a.attisdropped) as personal
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'schema_migration'
    order by c.relname
  loop
    execute format('revoke all on %I from hemma_app, hemma_sealer, hemma_jobs', t.relname);
    if t.relname in ('audit_post', 'audit_unsealed') then
      execute format('grant insert on %I to hemma_app', t.relname);
      execute format('grant select on %I to hemma_sealer', t.relname);
    elsif t.relname in ('audit_block', 'audit_person') then
      execute format('grant select, insert on %I to hemma_sealer', t.relname);
    elsif t.append_only then
      execute format('grant select, insert on %I to hemma_app', t.relname);
    elsif t.relname in ('draft', 'event', 'session', 'sign_in_attempt', 'person_identity', 'unit_phone', 'licence') then
      execute format('grant select, insert, update, delete on %I to hemma_app', t.relname);
    elsif t.relname = 'instance' then
      execute format('grant select, update on %I to hemma_app', t.relname);
    else
      execute format('grant select, insert, update on %I to hemma_app', t.relname);
    end if;
    if t.personal then
      for p in select polname from pg_policy where polrelid = t.oid loop
        execute format('drop policy %I on %I', p.polname, t.relname);
      end loop;
      execute format('alter table %I enable row level security', t.relname);
      execute format('alter table %I force row level security', t.relname);
      execute format('create policy reads on %I for select to hemma_app using (%s or (%s))', t.relname, own, opened);
      execute format('create policy writes on %I for insert to hemma_app with check (%s)', t.relname, own);
      execute format('create policy changes on %I for update to hemma_app using (%s) with check (%s)', t.relname, own, own);
      execute format('create policy removes on %I for delete to hemma_app using (%s)', t.relname, own);
      -- access_facts runs as the owner and must see across owners; force would otherwise blind it.
      execute format('create policy owner_sees on %I to current_user using (true) with check (true)', t.relname);
    end if;
  end loop;
  -- Periods of responsibility are never rewritten; that a newer statement took over is noted beside them.
  grant update (superseded_at) on responsibility to hemma_app;
  grant select on schema_migration to hemma_app;
  grant delete on audit_unsealed to hemma_sealer;
  grant usage on schema public to hemma_app, hemma_sealer, hemma_jobs;
  grant usage on all sequences in schema public to hemma_app;
  revoke all on function access_facts from public;
  grant execute on function access_facts to hemma_app;
end
$$;
