import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { anyCounty } from '../testing/trust/any-county.ts';
import { clear, liftOwner, plant } from '../testing/trust/bare-ground.ts';
import type { County, CountyMember } from '../testing/trust/county.ts';
import { rowsOf } from '../testing/trust/county-rows.ts';
import { rowsGot } from '../testing/trust/rows-got.ts';
import { signedIn } from '../testing/trust/sentences.ts';
import { judgeChange, judgeInvitation, managesAs, memberChanges } from './member-rules.ts';
import { type Agency, type Role, roles, type SignedIn } from './roles.ts';

const database = await freshDatabase();
const owner = database.pool('owner');
await liftOwner(owner);

const agencyOf = (county: County, agencyId: string): Agency => {
  const at = county.agencies.findIndex((each) => each.agencyId === agencyId);
  const kind = county.agencies[at]?.kind ?? 'police';
  const common = { name: agencyId, councilCode: null, fromOn: '2020-01-01', untilOn: null };
  return { ...common, agencyId, kind, runsPublicDesk: at === 0 };
};

/** What the rules say of everything that a member could try, as `what: verdict`. */
function byTheRules(county: County, me: SignedIn, given: readonly Role[], on: string): string[] {
  const myAgencyRunsPublicDesk = agencyOf(county, me.agencyId).runsPublicDesk;
  const inAgency = (agencyId: string) => county.members.filter((each) => each.agencyId === agencyId);
  const standing = (member: CountyMember) => {
    const others = inAgency(member.agencyId).filter((each) => each.memberId !== member.memberId);
    return managesAs(me, member, { myAgencyRunsPublicDesk, others });
  };
  return [
    ...county.members.flatMap((one) => {
      const member = {
        ...one,
        standing: standing(one),
        agencyKind: agencyOf(county, one.agencyId).kind,
      };
      return memberChanges.map(
        (change) => `${one.memberId} ${change}: ${judgeChange(me, member, change, given)}`,
      );
    }),
    ...county.members.map((one) => `${one.memberId}: ${standing(one) ?? 'nothing'}`),
    ...county.agencies.map(({ agencyId }) => {
      const hasAdministrator = inAgency(agencyId).some(
        ({ state, roles: held }) =>
          (state === 'invited' || state === 'active') && held.includes('administrator'),
      );
      const to = { agency: agencyOf(county, agencyId), hasAdministrator, myAgencyRunsPublicDesk };
      return `${agencyId}: ${judgeInvitation(me, to, given, on)}`;
    }),
  ];
}

const listed = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(',')}]::text[]`;

/** The same, asked of the database. */
const questions = (county: County, given: readonly Role[]) => {
  const everybody = `unnest(${listed(county.members.map((each) => each.memberId))}::uuid[]) m`;
  return {
    changes: `select m || ' ' || c || ': ' || access.judge_change(m, c, ${listed(given)}) from ${everybody}, unnest(${listed(memberChanges)}) c`,
    standing: `select m || ': ' || coalesce(access.manages_as(m), 'nothing') from ${everybody}`,
    invitations: `select a || ': ' || access.judge_invitation(a, ${listed(given)})
      from unnest(${listed(county.agencies.map((each) => each.agencyId))}) a`,
  };
};

/** Counties with more administrators than chance would give them. */
const county = (now: Date) =>
  fc.tuple(anyCounty(now), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })).map(
    ([some, also]): County => ({
      ...some,
      members: some.members.map((member, at) => ({
        ...member,
        roles: also[at] ? [...new Set<Role>([...member.roles, 'administrator'])] : member.roles,
      })),
    }),
  );
const anyRoles = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
  fc.constant<Role[]>(['administrator']),
);

test('who may change which member, and invite whom, the database judges as the rules do', async () => {
  const now = new Date();
  const on = now.toISOString().slice(0, 10);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(county(now), anyRoles, async (some, given) => {
      const rows = rowsOf(some, now);
      await plant(owner, rows);
      try {
        for (const member of some.members) {
          const me = signedIn(member);
          const got = await rowsGot(
            database.pool('staff'),
            { session: member.token },
            false,
            questions(some, given),
          );
          const verdicts = Object.values(got).flat();
          for (const verdict of verdicts) seen.add(verdict.split(': ')[1] ?? '');
          if (me === undefined)
            expect(verdicts.filter((each) => !/: (unknown|nothing)$/.test(each))).toEqual([]);
          else expect(verdicts.toSorted()).toEqual(byTheRules(some, me, given, on).toSorted());
        }
      } finally {
        await clear(owner, [...Object.keys(rows)]);
      }
    }),
    { numRuns: 40 },
  );
  const all = ['allowed', 'unknown', 'yourself', 'not-in-this-state', 'roles', 'own', 'stand-in', 'nothing'];
  expect([...seen].toSorted()).toEqual(all.toSorted());
}, 60_000);
