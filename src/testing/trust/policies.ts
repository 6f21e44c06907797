/** The policies that standing files put up, and ways of weakening one and of putting it back. For the owner of a test's own database. */
import type pg from 'pg';
import { ourSchemas } from './bare-ground.ts';

export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly role: string;
  /** Restrictive: every one of these has to hold; permissive: any one lets through. */
  readonly kind: string;
  /** What puts it back. */
  readonly definition: string;
  /** Is there any condition that opening it wide would take away? */
  readonly hasCondition: boolean;
}

/** Every policy of ours for a login of the service or the owner of its functions, in a fixed order. */
export async function listPolicies(owner: pg.Pool): Promise<Policy[]> {
  const { rows } = await owner.query<{
    table: string;
    name: string;
    command: string;
    role: string;
    quals: string | null;
    checks: string | null;
    kind: string;
  }>(`select permissive as kind, format('%I.%I', schemaname, tablename) as table, policyname as name, cmd as command, roles[1]::text as role,
      qual as quals, with_check as checks
    from pg_policies where schemaname in ${ourSchemas}
      and roles[1] ~ '_(public_site|staff_site|worker|jobs|searcher)$' order by 1, 2`);
  return rows.map(({ table, name, command, role, kind, quals, checks }) => ({
    table,
    name,
    command,
    role,
    kind,
    definition: `create policy ${name} on ${table} as ${kind} for ${command} to ${role}
      ${quals === null ? '' : `using (${quals})`} ${checks === null ? '' : `with check (${checks})`}`,
    hasCondition: [quals, checks].some((each) => each !== null && each !== 'true'),
  }));
}

/** A policy without its condition: anyone of its role may do as it says. */
export function openedWide({ table, name, command, role, kind }: Policy): string {
  const using = command === 'INSERT' ? '' : 'using (true)';
  const check = command === 'SELECT' || command === 'DELETE' ? '' : 'with check (true)';
  return `create policy ${name} on ${table} as ${kind} for ${command} to ${role} ${using} ${check}`;
}

/** Does the work while a policy is gone, or stands as `instead` says; puts it back whatever happens. */
export async function without<T>(
  owner: pg.Pool,
  policy: Policy,
  instead: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const drop = `drop policy ${policy.name} on ${policy.table}`;
  await owner.query(instead === undefined ? drop : `${drop}; ${instead}`);
  try {
    return await work();
  } finally {
    await owner.query(`drop policy if exists ${policy.name} on ${policy.table}; ${policy.definition}`);
  }
}
