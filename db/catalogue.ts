import type pg from 'pg'

/** What the printers need of a connection. */
export interface Catalogue {
  readonly query: pg.Client['query']
}

export interface Column {
  readonly table: string
  readonly name: string
  /** As format_type writes it, for example `timestamp with time zone`. */
  readonly type: string
  readonly notNull: boolean
  /** The default's or generated column's expression. */
  readonly expression: string | null
  /** '' none, 'a' always, 'd' by default. */
  readonly identity: string
  /** '' or 's' (stored). */
  readonly generated: string
  readonly comment: string | null
}

export interface Table {
  readonly name: string
  readonly comment: string | null
  readonly partitionKey: string | null
  readonly rowSecurity: boolean
  readonly forced: boolean
}

export interface Constraint {
  readonly table: string
  readonly name: string
  /** 'p' primary, 'u' unique, 'c' check, 'x' exclusion, 'f' foreign key. */
  readonly kind: string
  readonly definition: string
}

/** A foreign key of one column, from where to where. */
export interface Reference {
  readonly table: string
  readonly column: string
  readonly toTable: string
  readonly toColumn: string
}

/** Our own tables and views: not partitions, not what an extension brought. */
const ours = `n.nspname = 'public' and not c.relispartition
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

const fromClass = 'from pg_class c join pg_namespace n on n.oid = c.relnamespace'

async function rows<Row extends pg.QueryResultRow>(db: Catalogue, sql: string): Promise<Row[]> {
  return (await db.query<Row>(sql)).rows
}

async function lines(db: Catalogue, sql: string): Promise<string[]> {
  return (await rows<{ line: string }>(db, sql)).map((row) => row.line)
}

export function readTables(db: Catalogue): Promise<Table[]> {
  return rows(
    db,
    `select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partitionKey",
       c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced
     ${fromClass} where ${ours} and c.relkind in ('r', 'p') order by c.relname collate "C"`,
  )
}

export function readColumns(db: Catalogue): Promise<Column[]> {
  return rows(
    db,
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as expression, a.attidentity as identity,
       a.attgenerated as generated, col_description(c.oid, a.attnum) as comment
     ${fromClass}
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where ${ours} and c.relkind in ('r', 'p', 'v') order by c.relname collate "C", a.attnum`,
  )
}

/** Not-null constraints have rows of their own from PostgreSQL 18 on; the column already says it. */
export function readConstraints(db: Catalogue): Promise<Constraint[]> {
  return rows(
    db,
    `select c.relname as "table", k.conname as name, k.contype as kind, pg_get_constraintdef(k.oid) as definition
     ${fromClass} join pg_constraint k on k.conrelid = c.oid
     where ${ours} and k.contype in ('p', 'u', 'c', 'x', 'f') and k.conparentid = 0
     order by c.relname collate "C", position(k.contype in 'puxcf'), k.conname collate "C"`,
  )
}

export function readReferences(db: Catalogue): Promise<Reference[]> {
  return rows(
    db,
    `select c.relname as "table", a.attname as "column", fc.relname as "toTable", fa.attname as "toColumn"
     ${fromClass} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and cardinality(k.conkey) = 1
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     join pg_class fc on fc.oid = k.confrelid
     join pg_attribute fa on fa.attrelid = fc.oid and fa.attnum = k.confkey[1]
     where ${ours} and k.conparentid = 0 order by 1, 2, 3`,
  )
}

/** Indexes that no constraint made. */
export function readIndexes(db: Catalogue): Promise<string[]> {
  return lines(
    db,
    `select pg_get_indexdef(i.indexrelid) as line
     ${fromClass} join pg_index i on i.indrelid = c.oid join pg_class ic on ic.oid = i.indexrelid
     where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
     order by c.relname collate "C", ic.relname collate "C"`,
  )
}

export function readPolicies(db: Catalogue): Promise<string[]> {
  return lines(
    db,
    `select format('CREATE POLICY %I ON %I AS %s FOR %s TO %s', p.polname, c.relname,
         case when p.polpermissive then 'PERMISSIVE' else 'RESTRICTIVE' end,
         case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end,
         (select string_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end, ', ' order by r = 0, pg_get_userbyid(r)) from unnest(p.polroles) r))
       || coalesce(E'\\n  USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
       || coalesce(E'\\n  WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as line
     ${fromClass} join pg_policy p on p.polrelid = c.oid
     where ${ours} order by c.relname collate "C", p.polname collate "C"`,
  )
}

/** Rights on tables, columns, sequences and functions, beyond the owner's own. */
export function readGrants(db: Catalogue): Promise<string[]> {
  return lines(
    db,
    `with acl as (
       select case c.relkind when 'S' then 'SEQUENCE ' else '' end || quote_ident(c.relname) as object, c.relowner as owner, c.relacl as list
       ${fromClass} where ${ours} and c.relacl is not null
       union all
       select quote_ident(c.relname) || ' (' || quote_ident(a.attname) || ')', c.relowner, a.attacl
       ${fromClass} join pg_attribute a on a.attrelid = c.oid where ${ours} and a.attacl is not null
       union all
       select 'FUNCTION ' || p.oid::regprocedure, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     )
     select format('GRANT %s ON %s TO %s', string_agg(x.privilege_type, ', ' order by x.privilege_type), object,
       case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee)::text end) as line
     from acl, aclexplode(list) x where x.grantee <> owner
     group by object, x.grantee order by object collate "C", x.grantee::regrole::text collate "C"`,
  )
}

export function readFunctions(db: Catalogue): Promise<string[]> {
  return lines(
    db,
    `select pg_get_functiondef(p.oid) || coalesce(format(E';\\n\\nCOMMENT ON FUNCTION %s IS %L', p.oid::regprocedure, obj_description(p.oid, 'pg_proc')), '') as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.prokind in ('f', 'p')
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by p.proname collate "C", p.oid::regprocedure::text collate "C"`,
  )
}

export function readViews(db: Catalogue): Promise<string[]> {
  return lines(
    db,
    `select format(E'CREATE VIEW %I%s AS\\n%s', c.relname,
         coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''), rtrim(pg_get_viewdef(c.oid), ';')) as line
     ${fromClass} where ${ours} and c.relkind = 'v' order by c.relname collate "C"`,
  )
}
