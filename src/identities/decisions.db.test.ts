import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openRecordKey } from '../access/index.ts';
import { asSignedIn } from '../audit/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { liftOwner } from '../testing/trust/bare-ground.ts';
import { reassessMatches } from '../triage/index.ts';
import { decideMatch, undoMatchDecision } from './decide-match.ts';
import { listDecisionsOf } from './decision-store.ts';
import { findIdentity } from './find-identity.ts';
import { answers, type Decided, findings, foldMatch, standingAnswer } from './fold-match.ts';
import { listMatchesOf, settleMention } from './index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const owner = database.pool('owner');
await liftOwner(owner);
const police = await given.member('duty-desk').of('cheshire-police');
const colleague = await given.member('duty-desk').of('cheshire-police');
const reader = await given.member('investigator').of('cheshire-police');
const halton = await given.member('duty-desk').of('halton-borough-council');

const letters = 'ABCDEFGHJKLMNOPRSTUVWXY';
let made = 0;
/** A plate that no other test here uses. */
const freshPlate = (): string => {
  made += 1;
  return `MX${51 + (made % 20)} ${letters[made % 23]}${letters[Math.floor(made / 23) % 23]}R`;
};
const van = (plate: string, more: object = {}) =>
  given.report({ whatSeen: 'A van.', vehicles: [{ plate }], ...more });

const matchesOf = (member: TestMember, recordId: string) =>
  given.staff.look({ session: member.session }, (look) => listMatchesOf(look, recordId));

async function pair(more: object = {}): Promise<{ matchId: string; left: string; right: string }> {
  const plate = freshPlate();
  const left = (await van(plate, more)).reportId;
  const right = (await van(plate)).reportId;
  const [match] = await matchesOf(police, right);
  return { matchId: match?.matchId ?? '', left, right };
}

const acting = <T>(member: TestMember, work: (act: Parameters<typeof decideMatch>[0]) => Promise<T>) =>
  given.staff.act({ session: member.session }, { act: 'match.settle' }, (act) => work(asSignedIn(act)));

const decide = (member: TestMember, matchId: string, answer: (typeof answers)[number], seen: number) =>
  acting(member, (act) => decideMatch(act, { matchId, answer, seen, reason: 'Seen on the street.' }));
const undo = (member: TestMember, matchId: string, undoes: string, seen: number) =>
  acting(member, (act) => undoMatchDecision(act, { matchId, undoes, seen, reason: 'Read it wrongly.' }));

const row = z.object({ state: z.string(), found: z.enum(findings) });
async function stateOf(matchId: string) {
  const { rows } = await owner.query('select state, found from identities.matches where match_id = $1', [
    matchId,
  ]);
  return row.parse(rows[0]);
}
async function decisionsOf(matchId: string): Promise<Decided[]> {
  const { rows } = await owner.query<{
    decision_id: string;
    answer: Decided['answer'];
    undoes: string | null;
  }>('select decision_id, answer, undoes from identities.decisions where match_id = $1 order by number', [
    matchId,
  ]);
  return rows.map((each) => ({ decisionId: each.decision_id, answer: each.answer, undoes: each.undoes }));
}

test('the state of a pair follows from finding and decisions in the database as in the code', async () => {
  const cases = findings.flatMap((found) =>
    [undefined, ...answers].flatMap((answer) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
        const [dismissed, allCommon, identifierCommon] = [(bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0];
        const decisions = answer === undefined ? [] : [{ decisionId: 'one', answer, undoes: null }];
        return { found, answer, dismissed, allCommon, identifierCommon, decisions };
      }),
    ),
  );
  const { rows } = await owner.query<{ state: string }>(
    `select identities.folded(c ->> 'found', c ->> 'answer', (c ->> 'dismissed')::boolean, (c ->> 'allCommon')::boolean,
       (c ->> 'identifierCommon')::boolean) as state from jsonb_array_elements($1::jsonb) with ordinality as t (c, n) order by n`,
    [JSON.stringify(cases)],
  );
  expect(rows.map(({ state }) => state)).toEqual(cases.map((each) => foldMatch(each)));
});

test('along any walk of answers and undoings the pair stands as those that are not undone alone would have it [B12]', async () => {
  const { matchId } = await pair();
  const step = fc.tuple(fc.constantFrom(...answers), fc.option(fc.nat()));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const [answer, back] of steps) {
        const before = await decisionsOf(matchId);
        const open = before.filter(
          ({ answer: was, decisionId }) =>
            was !== 'undo' && before.every(({ undoes }) => undoes !== decisionId),
        );
        const taken = back === null ? undefined : open[back % Math.max(1, open.length)];
        const done =
          taken === undefined
            ? await decide(police, matchId, answer, before.length)
            : await undo(colleague, matchId, taken.decisionId, before.length);
        expect(done).toBe('decided');
        const { state, found } = await stateOf(matchId);
        const decisions = await decisionsOf(matchId);
        const rest = { dismissed: false, allCommon: false, identifierCommon: false };
        expect(state).toBe(foldMatch({ found, decisions, ...rest }));
      }
    }),
    { numRuns: 12 },
  );
  const listed = await given.staff.act({ session: reader.session }, { act: 'match.open' }, async (act) => {
    const ends = z.object({ left_record: z.string() });
    const { left_record } = await act.db.one(
      ends,
      sql`select left_record from identities.matches where match_id = ${matchId}`,
    );
    return listDecisionsOf(act, matchId, await openRecordKey(act, left_record));
  });
  expect(standingAnswer(listed)).toBe(standingAnswer(await decisionsOf(matchId)));
  expect(
    listed.every(({ reason }) => reason === 'Seen on the street.' || reason === 'Read it wrongly.'),
  ).toBe(true);
});

test('a pair that a person rejected is never asked again, and nobody decides on old knowledge [B11]', async () => {
  const { matchId, right } = await pair();
  expect(await decide(police, matchId, 'different', 0)).toBe('decided');
  expect(await matchesOf(police, right)).toEqual([]);
  await given.worker.act({}, { act: 'report.match-again' }, async (act) => {
    await reassessMatches(act, right);
  });
  expect((await stateOf(matchId)).state).toBe('rejected');
  expect(await matchesOf(police, right)).toEqual([]);
  expect(await decide(colleague, matchId, 'same', 0)).toBe('changed');
  expect((await stateOf(matchId)).state).toBe('rejected');
});

test('only a desk to which both ends are open decides; to anybody else the pair is not there', async () => {
  const { matchId } = await pair({ heldBy: 'halton-borough-council' });
  const own = await pair();
  for (const [member, match] of [
    [police, matchId],
    [halton, matchId],
    [halton, own.matchId],
    [police, randomUUID()],
  ] as const)
    await expect(decide(member, match, 'same', 0)).rejects.toMatchObject({ code: 'not-found' });
  await expect(decide(reader, own.matchId, 'same', 0)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(undo(police, own.matchId, randomUUID(), 0)).rejects.toThrow();
  expect(await decisionsOf(matchId)).toEqual([]);
});

test('a dismissed mention takes its matches with it, and brings them back as they were when it is accepted again', async () => {
  const plate = freshPlate();
  const earlier = await van(plate);
  const { reportId } = await given.report({ whatSeen: `The van was ${plate}.` });
  const [match] = await matchesOf(police, reportId);
  expect(match).toMatchObject({ otherRecord: earlier.reportId, state: 'proposed' });
  const settle = async (state: 'accepted' | 'dismissed') => {
    await acting(police, (act) => settleMention(act, reportId, match?.mentionId ?? '', state));
    await given.workerHears();
    return (await matchesOf(police, reportId)).map((each) => each.state);
  };
  expect(await settle('dismissed')).toEqual([]);
  expect(await settle('accepted')).toEqual(['joined']);
  expect(await decide(police, match?.matchId ?? '', 'not-sure', 0)).toBe('decided');
  expect(await settle('dismissed')).toEqual([]);
  expect(await settle('accepted')).toEqual(['unsure']);
});

const together = async (member: TestMember, reports: readonly string[]): Promise<string[][]> => {
  const mentions = await owner.query<{ record_id: string; mention_id: string }>(
    `select record_id::text, mention_id::text from identities.mentions where kind = 'vehicle' and record_id = any ($1::uuid[])`,
    [reports],
  );
  const recordOf = new Map(mentions.rows.map((each) => [each.mention_id, each.record_id]));
  const groups = await given.staff.look({ session: member.session }, (look) =>
    Promise.all(mentions.rows.map(({ mention_id }) => findIdentity(look, mention_id))),
  );
  const named = groups.map(({ members }) =>
    members.map((mention) => String(reports.indexOf(recordOf.get(mention) ?? ''))).toSorted(),
  );
  return [...new Map(named.map((group) => [group.join(), group])).values()].toSorted();
};

test('in whatever order glimpses arrive, those that belong together end together, and a person’s “different” splits them', async () => {
  const ends: string[][][] = [];
  for (const order of [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0],
    [2, 0, 4, 1, 3],
  ]) {
    const [one, other] = [freshPlate(), freshPlate()];
    const plates = [one, one, other, one, other];
    const reports: string[] = [];
    for (const at of order) reports[at] = (await van(plates[at] ?? '')).reportId;
    ends.push(await together(police, reports));
    const found = (await matchesOf(police, reports[0] ?? '')).find((each) => each.otherRecord === reports[3]);
    expect(await decide(police, found?.matchId ?? '', 'different', 0)).toBe('decided');
    const split = await together(police, reports);
    expect(split.some((group) => group.includes('0') && group.includes('3'))).toBe(false);
  }
  expect(ends).toEqual(
    ends.map(() => [
      ['0', '1', '3'],
      ['2', '4'],
    ]),
  );
}, 60_000);

test('a record that the reader may not see bridges nothing, counts nothing and keeps no undo from being done [B18]', async () => {
  for (const othersSee of ['sealed', 'hidden'] as const) {
    const [one, other] = [freshPlate(), freshPlate()];
    const first = (await van(one)).reportId;
    const bridge = await given.report({
      whatSeen: 'Two vans.',
      vehicles: [{ plate: one }, { plate: other }],
      heldBy: 'halton-borough-council',
      othersSee,
    });
    const last = (await van(one)).reportId;
    const far = (await van(other)).reportId;
    expect(await together(police, [first, last, far])).toEqual([['0', '1'], ['2']]);
    const [match] = (await matchesOf(police, last)).filter(({ other: { class: of } }) => of === 'open');
    await decide(police, match?.matchId ?? '', 'different', 0);
    // Through the other agency's record the two are still joined, for nobody who cannot see it.
    expect(await together(police, [first, last, far])).toEqual([['0'], ['1'], ['2']]);
    const [{ decisionId } = { decisionId: '' }] = await decisionsOf(match?.matchId ?? '');
    expect(await undo(police, match?.matchId ?? '', decisionId, 1)).toBe('decided');
    expect(await together(police, [first, last, far])).toEqual([['0', '1'], ['2']]);
    expect(await together(halton, [bridge.reportId])).toEqual([['0']]);
  }
});
