import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CaseSection,
  opensCaseSection,
  readsContact,
  reads as readsKind,
  type SignedIn,
  seesAlert,
  seesServiceReferral,
  seesTransfer,
  worksOn,
} from '../../access/index.ts';
import { freshDatabase } from '../database.ts';
import { type AnyCase, anyCase, ofCase, rowsOfCase } from './any-case.ts';
import { anyCounty } from './any-county.ts';
import { rowsOfTries, triesBy } from './any-tries.ts';
import { clear, liftOwner, plant } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor, rowsOf } from './county-rows.ts';
import { rowsOfFiles } from './file-rows.ts';
import { rowsOfMatches } from './match-rows.ts';
import { inOrder, rowsGot, staffAnswers, staffReads } from './rows-got.ts';
import { type Rows, rowsFor, signedIn } from './sentences.ts';

const database = await freshDatabase();
const owner = database.pool('owner');
await liftOwner(owner);

test('in any county every member gets from every table what the access sentences say, and nothing else [B18]', async () => {
  const now = new Date();
  let told = 0;
  await fc.assert(
    fc.asyncProperty(anyCounty(now), async (county) => {
      const rows = { ...rowsOf(county, now), ...rowsOfMatches(county, now), ...rowsOfFiles(county, now) };
      await plant(owner, rows);
      try {
        const answers = staffAnswers(
          county.records.map((each) => each.recordId),
          county.members.map((each) => each.memberId),
        );
        const reads = { ...staffReads, ...answers };
        for (const member of county.members)
          for (const acting of [false, true]) {
            const got = await rowsGot(database.pool('staff'), { session: member.token }, acting, reads);
            expect(inOrder(got)).toEqual(inOrder(rowsFor(county, member, now, acting)));
            told += Object.values(got).flat().length;
          }
      } finally {
        await clear(owner, [...Object.keys(rows)]);
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(1000);
}, 120_000);

/** What of the case itself, and of its parts that stand at it, this member should get. */
function toldFor({ record, shares }: AnyCase, who: SignedIn, now: Date): string[] {
  const opens = (section: CaseSection) => opensCaseSection(who, record, shares, section, now);
  return [
    ...(opens('safety') ? ['row'] : []),
    ...(opens('risk') ? ['risk', 'risk due'] : []),
    ...(opens('person') ? ['next'] : []),
    ...(opens('plan') ? ['review', 'ends'] : []),
    ...(worksOn(who, record) ? ['reached'] : []),
  ];
}

/** What of what hangs on a case this member should get, by the access sentences alone; `acting`: in an act. */
function hangingFor(any: AnyCase, member: CountyMember, now: Date, acting: boolean): Rows {
  const { record } = any;
  const who = signedIn(member);
  if (who === undefined) throw new Error('nobody asks');
  const ids = <T extends { readonly id: string }>(all: readonly T[], sees: (one: T) => boolean) =>
    all.filter(sees).map(({ id }) => id);
  const works = (id: string) => (worksOn(who, record) ? [id] : []);
  const referrals = ids(any.referrals, (each) => seesServiceReferral(who, record, each, now));
  const transfers = ids(any.transfers, (each) => seesTransfer(who, record, each));
  return {
    'services.referrals': referrals,
    // What was sent stands with whoever keeps the case, whoever sent it.
    'services.referrals kept': record.agencyId === who.agencyId ? referrals : [],
    'services.own_answers': ids(
      any.answered,
      ({ agencyId }) => readsKind(who, 'case') && agencyId === who.agencyId,
    ),
    'services.unmet_needs': works(ofCase.unmet),
    'support.alerts': ids(any.alerts, (each) => seesAlert(who, record, any.shares, each, now)),
    'support.transfers': transfers,
    'support.cases_told': toldFor(any, who, now),
    'support.cases_shared':
      record.agencyId !== who.agencyId && opensCaseSection(who, record, any.shares, 'safety', now)
        ? [record.recordId]
        : [],
    ...(acting
      ? {
          'support.entries': ids(triesBy(any.members), ({ by }) =>
            readsContact(who, record, any.shares, by.agencyId, now),
          ),
          // Who may not read it whole and to whom the case is open has it in codes.
          'support.contacts_of_others': ids(
            triesBy(any.members),
            ({ by }) =>
              opensCaseSection(who, record, any.shares, 'safety', now) &&
              !readsContact(who, record, any.shares, by.agencyId, now),
          ),
          'services.entries': referrals,
          'support.transfer_words': transfers,
          'support.own_views': works(ofCase.view),
          'support.own_items': works(ofCase.item),
          'support.own_words': works(ofCase.words),
        }
      : {}),
  };
}
const hanging: Readonly<Record<string, string>> = {
  'services.referrals': 'select referral_id::text from services.referrals',
  'services.referrals kept':
    'select referral_id::text from services.referrals where kept_by = (select access.session_agency())',
  'services.entries': 'select referral_id::text from services.entries',
  'services.own_answers': 'select referral_id::text from services.own_answers',
  'services.unmet_needs': 'select unmet_id::text from services.unmet_needs',
  // Words from an own view raise one of another kind, as any alert shows.
  'support.alerts': `select alert_id::text from support.alerts where cause = alert_id::text`,
  'support.transfers': 'select transfer_id::text from support.transfers',
  'support.cases_shared': 'select c::text from support.cases_shared() c',
  // What stands at a case of a part of it is blank to whom that part is shut.
  'support.cases_told': `select part from support.cases_told, unnest(array[
      'row', case when risk_level is not null then 'risk' end, case when risk_due_on is not null then 'risk due' end, case when next_on is not null then 'next' end,
      case when review_due_on is not null then 'review' end, case when ends_on is not null then 'ends' end, case when reached_on is not null then 'reached' end]) part
    where part is not null`,
  'support.transfer_words': 'select transfer_id::text from support.transfer_words',
  'support.entries': 'select entry_id::text from support.entries',
  'support.contacts_of_others': `select way from support.contacts_of_others('${idFor('case', 'any')}', '2100-01-01', 99)`,
  'support.own_views': 'select view_id::text from support.own_views',
  'support.own_items': 'select item_id::text from support.own_items',
  'support.own_words': 'select words_id::text from support.own_words',
};

test('of any case whatever, every member gets referrals, needs that nothing meets, alerts, tries to reach, transfers and own views as the access sentences say, and nothing else [C14, C16, C22]', async () => {
  const now = new Date();
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyCase(now), async (any) => {
      const tries = rowsOfTries(any.record.recordId, triesBy(any.members), new Date(now.getTime() - 60_000));
      const rows = { ...rowsOfCase(any, now), ...tries };
      try {
        await plant(owner, rows);
        for (const member of any.members)
          for (const acting of [false, true]) {
            const got = await rowsGot(database.pool('staff'), { session: member.token }, acting, hanging);
            expect(inOrder(got)).toEqual(inOrder(hangingFor(any, member, now, acting)));
            for (const [what, ids] of Object.entries(got)) seen.set(what, (seen.get(what) ?? 0) + ids.length);
          }
      } finally {
        await clear(owner, Object.keys(rows));
      }
    }),
    { numRuns: 60 },
  );
  // That nobody ever got one would prove nothing of it.
  for (const what of Object.keys(hanging)) expect([what, (seen.get(what) ?? 0) > 0]).toEqual([what, true]);
}, 120_000);

test('a member reads no column of a case that belongs to a part of it but where the walls ask whether that part is open', async () => {
  const shut = ['risk_level', 'risk_due_on', 'next_on', 'review_due_on', 'ends_on', 'reached_on'];
  for (const column of shut)
    await expect(database.pool('staff').query(`select ${column} from support.cases`)).rejects.toThrow(
      'permission denied',
    );
});
