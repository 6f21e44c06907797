import type pg from 'pg';
import { withClient } from '../../src/platform/db/pool.ts';
import { rolesOf } from '../../src/platform/db/roles.ts';

const ours = `(select n.oid from pg_namespace n where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker'))`;

/** Each part of the schema as one query that answers with lines of SQL in a steady order. */
const parts: readonly (readonly [title: string, query: string])[] = [
  [
    'Schemas',
    `select format('create schema %I;', nspname) as line from pg_namespace where oid in ${ours} order by nspname collate "C"`,
  ],
  [
    'Tables',
    `select format(E'create table %s (\\n%s\\n);', c.oid::regclass, string_agg(format('  %I %s%s%s%s', a.attname,
        format_type(a.atttypid, a.atttypmod),
        case when a.attcollation <> 0 and co.collname <> 'default' then format(' collate %I', co.collname) else '' end,
        case when a.attidentity <> '' then ' generated always as identity'
          when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
          when d.adbin is not null then format(' default %s', pg_get_expr(d.adbin, d.adrelid)) else '' end,
        case when a.attnotnull then ' not null' else '' end), E',\\n' order by a.attnum)) as line
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation co on co.oid = a.attcollation
     where c.relkind in ('r', 'p') and c.relnamespace in ${ours} group by c.oid order by c.oid::regclass::text collate "C"`,
  ],
  [
    'Constraints',
    `select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where conrelid <> 0 and contype in ('c', 'f', 'p', 'u', 'x') and connamespace in ${ours}
     order by conrelid::regclass::text collate "C", conname collate "C"`,
  ],
  [
    'Indexes',
    `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace in ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
     order by i.indexrelid::regclass::text collate "C"`,
  ],
  [
    'Views',
    `select format(E'create view %s with (%s) as\\n%s', oid::regclass, array_to_string(reloptions, ', '), pg_get_viewdef(oid)) as line
     from pg_class where relkind = 'v' and relnamespace in ${ours} order by oid::regclass::text collate "C"`,
  ],
  [
    'Functions',
    `select format(E'%s;\\nalter function %s owner to %I;', rtrim(pg_get_functiondef(oid), E'\\n'), oid::regprocedure, pg_get_userbyid(proowner)) as line
     from pg_proc where pronamespace in ${ours} and prokind in ('f', 'p') order by oid::regprocedure::text collate "C"`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and c.relnamespace in ${ours} order by c.oid::regclass::text collate "C", t.tgname collate "C"`,
  ],
  [
    'Row security',
    `select format('alter table %s %s;', oid::regclass, concat_ws(', ', case when relrowsecurity then 'enable row level security' end,
       case when relforcerowsecurity then 'force row level security' end)) as line
     from pg_class where relkind in ('r', 'p') and relrowsecurity and relnamespace in ${ours} order by oid::regclass::text collate "C"`,
  ],
  [
    'Policies',
    `select format('create policy %I on %I.%I as %s for %s to %s%s%s;', policyname, schemaname, tablename, lower(permissive), lower(cmd),
       (select string_agg(r::text, ', ' order by r::text collate "C") from unnest(roles) r),
       E'\\n  using (' || qual || ')', E'\\n  with check (' || with_check || ')') as line
     from pg_policies where schemaname in (select nspname from pg_namespace where oid in ${ours})
     order by schemaname collate "C", tablename collate "C", policyname collate "C"`,
  ],
  [
    'Rights',
    `select format('grant %s on %s to %I;', string_agg(lower(privilege), ', ' order by privilege), what, grantee) as line from (
       select 'schema ' || quote_ident(n.nspname) as what, a.privilege_type as privilege, g.rolname as grantee
         from pg_namespace n, aclexplode(n.nspacl) a join pg_roles g on g.oid = a.grantee where n.oid in ${ours} and a.grantee <> n.nspowner
       union all select 'table ' || c.oid::regclass, a.privilege_type, g.rolname
         from pg_class c, aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee where c.relnamespace in ${ours} and a.grantee <> c.relowner
       union all select format('table %s (%I)', c.oid::regclass, t.attname), a.privilege_type, g.rolname
         from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a join pg_roles g on g.oid = a.grantee where c.relnamespace in ${ours}
       union all select 'function ' || p.oid::regprocedure, a.privilege_type, g.rolname
         from pg_proc p, aclexplode(p.proacl) a join pg_roles g on g.oid = a.grantee where p.pronamespace in ${ours} and a.grantee <> p.proowner
     ) granted group by what, grantee order by what collate "C", regexp_replace(grantee, '^ps_[a-z0-9]{6}_', '') collate "C"`,
  ],
];

async function lines(client: pg.ClientBase, query: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query);
  return rows.map((row) => row.line);
}

/** Role names differ from one installation to the next; the text has the placeholders of our SQL files in their place. */
function withPlaceholders(text: string, prefix: string, owner: string): string {
  const names = Object.entries(rolesOf(prefix, owner)).toSorted(([, a], [, b]) => b.length - a.length);
  return names.reduce(
    (so, [placeholder, name]) => so.replaceAll(wordFor(placeholder, name), `:${placeholder}`),
    text,
  );
}

/** The whole schema of a prepared database as text: what migrations and standing files add up to. */
export async function schemaText(ownerUrl: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    // Nothing on the search path, so that every name is written with its schema.
    await client.query(`set search_path = ''`);
    const { rows } = await client.query<{ prefix: string; owner: string }>(
      'select prefix, current_user as owner from platform.installation',
    );
    const sections: string[] = [];
    for (const [title, query] of parts)
      sections.push(`-- ${title}\n\n${(await lines(client, query)).join('\n\n')}\n`);
    const head =
      '-- The sum of db/migrations and db/standing, written from the catalogue by tools/schema-dump.ts. Not to be edited or run.\n';
    return withPlaceholders([head, ...sections].join('\n'), rows[0]?.prefix ?? '', rows[0]?.owner ?? '');
  });
}

/** A role's name where it stands for a role. The owner's is the operator's own choice and may be any word, so only where roles stand. */
function wordFor(placeholder: string, name: string): RegExp {
  const before = placeholder === 'owner' ? String.raw`(?<=\b(?:to|TO) |, )` : '';
  return new RegExp(String.raw`${before}"?\b${name}\b"?`, 'g');
}
