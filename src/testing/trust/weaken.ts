/** Weakens one policy at a time and asks the rights matrix whether it notices. */
import type { TestDatabase } from '../database.ts';
import { matrixDifferences } from './matrix.ts';
import { openedWide, type Policy, without } from './policies.ts';

const doorOf = (role: string): 'public' | 'staff' | 'worker' | undefined =>
  role.endsWith('_public_site')
    ? 'public'
    : role.endsWith('_staff_site')
      ? 'staff'
      : role.endsWith('_worker')
        ? 'worker'
        : undefined;

async function notices(
  database: TestDatabase,
  policy: Policy,
  instead: string | undefined,
): Promise<boolean> {
  return without(database.pool('owner'), policy, instead, async () => {
    const door = doorOf(policy.role);
    // A policy of a door shows in its own table's cells; one of the functions' owner may show anywhere.
    const near = door === undefined ? {} : { door, table: policy.table };
    if ((await matrixDifferences(database, { ...near, first: true })).length > 0) return true;
    return door !== undefined && (await matrixDifferences(database, { first: true })).length > 0;
  });
}

/** The weakenings of these policies that the matrix did not notice, in words. */
export async function unnoticed(database: TestDatabase, policies: readonly Policy[]): Promise<string[]> {
  const missed: string[] = [];
  for (const policy of policies) {
    const name = `${policy.name} on ${policy.table}`;
    if (!(await notices(database, policy, undefined))) missed.push(`${name}, dropped`);
    if (policy.hasCondition && !(await notices(database, policy, openedWide(policy))))
      missed.push(`${name}, opened wide`);
  }
  return missed;
}
