import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  type CaseSection,
  caseSections,
  grantShare,
  opensCaseSection,
  type Role,
  type Share,
} from '../access/index.ts';
import { asSignedIn } from '../audit/index.ts';
import { anyTyped } from '../testing/any-writing.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../testing/supporting.ts';
import type { Written } from './case/entry.ts';
import { listStanding } from './case/entry-store.ts';
import { handOver } from './case/hand-over.ts';
import { listNotes } from './case/notes.ts';
import { openCase } from './case/open-case.ts';
import { type Story, tellStory } from './case/story.ts';
import { summarise } from './case/summary.ts';
import { writeInCase } from './case/write-in-case.ts';
import { offerCase } from './transfer/offer-case.ts';
import { takeCase } from './transfer/take-case.ts';
import { listOffers } from './transfer/transfer-store.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, begin, write, open } = supportingIn(given);
const supporter = (agencyId: string, ...also: Role[]) => given.member('support-worker', ...also).of(agencyId);
const thandiwe = await supporter('cheshire-west-and-chester-council');
const viorica = await supporter('cheshire-west-and-chester-council');

/** The sections whose entries this member gets from the database, in an act about no record. */
async function sectionsGot(who: TestMember, caseId: string): Promise<string[]> {
  const rows = await given.staff.act({ session: who.session }, { act: 'case.open' }, (act) =>
    act.db.all(
      z.object({ section: z.string() }),
      sql`select distinct section from support.entries where case_id = ${caseId} order by section`,
    ),
  );
  return rows.map((row) => row.section);
}

const oneOfEach: readonly Written[] = [
  personCalled('Ana'),
  warningOf('He waits at the bus stop.'),
  noteOf('She cried about the boy.'),
  {
    kind: 'need',
    about: 'housing',
    body: { level: 'urgent', words: 'A door that locks.', source: 'person', on: '2026-11-02' },
  },
  {
    kind: 'goal',
    about: randomUUID(),
    body: { domain: 'housing', goal: 'A room', agreed: 'agreed', state: 'open', reviewOn: '2026-12-01' },
  },
  {
    kind: 'risk',
    about: 'safety',
    body: { level: 'high', evidence: 'Seen twice.', confidence: 'medium', asked: 'Ana', on: '2026-11-02' },
  },
];

test('[D12] of every mixture of roles and shares, the walls open the sections that the code says; notes to no investigator', async () => {
  const caseId = await begin(thandiwe);
  await write(thandiwe, caseId, ...oneOfEach);
  const shared = ['person', 'notes', 'risk'] as const;
  await as(thandiwe, 'record.share', caseId, (act) =>
    grantShare(act, {
      recordId: caseId,
      toAgency: 'cheshire-police',
      sections: [...shared],
      purpose: 'Safety of a witness',
      basis: 'UK GDPR, Article 6(1)(d)',
    }),
  );
  const record = {
    recordId: caseId,
    kind: 'case',
    agencyId: 'cheshire-west-and-chester-council',
    othersSee: 'hidden',
  } as const;
  const shares: Share[] = [
    {
      recordId: caseId,
      toAgency: 'cheshire-police',
      sections: [...shared],
      until: new Date('2099-01-01'),
      endedAt: null,
    },
  ];
  const mixtures: Role[][] = [
    ['support-worker'],
    ['investigator'],
    ['support-worker', 'investigator'],
    ['first-responder', 'duty-desk'],
    ['administrator', 'data-protection-officer', 'partnership-manager', 'frontline'],
  ];
  for (const agencyId of ['cheshire-west-and-chester-council', 'cheshire-police', 'halton-borough-council'])
    for (const roles of mixtures) {
      const who = await given.member(...roles).of(agencyId);
      const signedIn = {
        door: 'staff',
        memberId: who.memberId,
        agencyId,
        roles,
        name: '',
        agencyName: '',
        signedInUntil: new Date('2099-01-01'),
      } as const;
      const says = (section: CaseSection) => opensCaseSection(signedIn, record, shares, section, new Date());
      const got = await sectionsGot(who, caseId);
      expect([agencyId, roles, got]).toEqual([agencyId, roles, caseSections.filter(says).toSorted()]);
      if (roles.includes('investigator')) expect(got).not.toContain('notes');
    }
});

test('an agency to which it is not shared finds nothing of a case, and writes nothing in one that is shared to read', async () => {
  const caseId = await begin(thandiwe);
  const lookAt = (of: 'plan' | 'risk'): Written => ({
    kind: 'approval',
    about: randomUUID(),
    body: {
      of,
      state: 'asked',
      by: thandiwe.memberId,
      to: viorica.memberId,
      words: 'Him.',
      on: '2026-11-02',
    },
  });
  await write(thandiwe, caseId, personCalled('Ana'), lookAt('plan'), lookAt('risk'));
  const beatrix = await supporter('warrington-borough-council');
  await expect(open(beatrix, caseId)).rejects.toMatchObject({ code: 'not-found' });
  await as(thandiwe, 'record.share', caseId, (act) =>
    grantShare(act, {
      recordId: caseId,
      toAgency: 'warrington-borough-council',
      sections: ['person', 'plan'],
      purpose: 'Housing',
      basis: 'UK GDPR, Article 6(1)(d)',
    }),
  );
  // The plan alone opens nothing of what a supervisor is asked about risk.
  const got = (await open(beatrix, caseId)).story.standing;
  expect(got.map((each) => (each.kind === 'approval' ? each.body.of : each.kind))).toEqual([
    'person',
    'plan',
  ]);
  await expect(write(beatrix, caseId, personCalled('Another'))).rejects.toThrow();
  await expect(open(await supporter('halton-borough-council'), caseId)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a case is opened for a colleague by a first responder, who reads it no more, and tied to nothing that they may not see', async () => {
  const kirsty = await given.member('first-responder').of('cheshire-west-and-chester-council');
  const caseId = await begin(kirsty, { holder: thandiwe.memberId, handedIn: [personCalled('Ana')] });
  expect((await open(thandiwe, caseId)).one).toMatchObject({ holder: thandiwe.memberId, state: 'open' });
  await expect(open(kirsty, caseId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(begin(kirsty, { holder: kirsty.memberId })).rejects.toMatchObject({ code: 'bad-request' });
  const { reportId } = await given.report();
  await expect(begin(thandiwe, { beganFrom: reportId })).rejects.toThrow();
});

test('handed over, a case and its holder’s tasks are the colleague’s; no stranger can be given one', async () => {
  const caseId = await begin(thandiwe);
  const stranger = await supporter('halton-borough-council');
  const give = (to: TestMember) =>
    as(thandiwe, 'case.hand-over', caseId, (act) => handOver(act, caseId, to.memberId, 'She likes tea.'));
  await expect(give(stranger)).rejects.toMatchObject({ code: 'bad-request' });
  await give(viorica);
  expect((await open(viorica, caseId)).one.holder).toBe(viorica.memberId);
});

test('[C18] a note is corrected by adding to it: what it said stays, for everybody who may read it', async () => {
  const caseId = await begin(thandiwe);
  const noteId = randomUUID();
  const added = { kind: 'note-added', about: noteId, body: { words: 'It was Tuesday.' } } as const;
  await write(thandiwe, caseId, noteOf('She came on Monday.', noteId));
  await write(viorica, caseId, added);
  const { dataKey } = await open(thandiwe, caseId);
  const { notes } = await as(thandiwe, 'case.open', caseId, (act) => listNotes(act, caseId, dataKey));
  expect(notes.map(({ note, added: more }) => [note.body.words, more.map(({ body }) => body.words)])).toEqual(
    [['She came on Monday.', ['It was Tuesday.']]],
  );
  await expect(
    as(thandiwe, 'case.note', caseId, (act) => act.db.run(sql`update support.entries set about = 'x'`)),
  ).rejects.toThrow();
});

test('[C9 C16] of a hundred edits by several members, through a move, an end and a return, every earlier state opens as it was', async () => {
  const ingrid = await supporter('halton-borough-council');
  const caseId = await begin(thandiwe);
  /** What stood after each edit, as its writer saw it then. */
  const seen: Story[] = [];
  const edit = async (who: TestMember, ...edits: readonly Written[]) =>
    as(who, 'case.write', caseId, async (act) => {
      for (const each of edits) seen.push(await writeInCase(act, caseId, each));
    });
  const standing = (state: 'closed' | 'open'): Written => ({
    kind: 'standing',
    about: '',
    body: { state, why: 'As she wished.', on: '2026-11-02' },
  });
  const rounds = fc.sample(fc.array(anyTyped, { minLength: 10, maxLength: 10 }), { numRuns: 10, seed: 6 });
  for (const [round, edits] of rounds.entries()) {
    const movedBy = round >= 5;
    await edit(movedBy ? ingrid : round % 2 === 0 ? thandiwe : viorica, ...edits);
    if (round === 2) await edit(viorica, standing('closed'), standing('open'));
    if (round === 4) {
      await as(thandiwe, 'case.offer', caseId, (act) =>
        offerCase(act, caseId, {
          toAgency: 'halton-borough-council',
          ground: 'safeguarding',
          ...{ reason: 'She moved.', agreed: 'Ingrid meets her.', why: 'She is in danger here.' },
        }),
      );
      const taking = { act: 'case.accept-offer' } as const;
      await given.staff.act({ session: ingrid.session }, taking, async (open) => {
        const act = asSignedIn(open);
        const [offer] = await listOffers(act, 'halton-borough-council', 'to');
        await takeCase(act, offer?.transferId ?? '', { holder: ingrid.memberId, words: '' });
      });
    }
  }
  expect(seen.length).toBeGreaterThan(100);
  await as(ingrid, 'case.open', caseId, async (act) => {
    const { dataKey } = await openCase(act, caseId);
    for (const story of seen) {
      const place = story.written;
      expect(tellStory(await listStanding(act, caseId, dataKey, { upTo: place }))).toEqual(story);
    }
  });
  const { one, story } = await open(ingrid, caseId);
  expect(story).toEqual(seen.at(-1));
  expect(one).toMatchObject(summarise(one, story, String));
});
