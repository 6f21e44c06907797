import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  charged,
  heard,
  ids,
  listed,
  part,
  payment,
  plea,
  sentence,
  verdict,
} from '../../testing/charging.ts';
import { closedAs } from '../../testing/closing.ts';
import {
  actionDone,
  agreedToBeTold,
  enquiryInto,
  factOf,
  itemTaken,
  linkOf,
  movedTo,
  outlineOf,
  partIn,
  personFound,
  placeFound,
  riskDecided,
  visitOfWalks,
} from '../../testing/investigating.ts';
import { type TakenBack, takenBackOf } from '../consent/taken-back.ts';
import { carePaper } from '../court/staff/paper/care-paper.ts';
import { courtPaper } from '../court/staff/paper/court-paper.ts';
import { briefingOf } from '../disruption/staff/briefing/briefing-paper.ts';
import { apartIn, isApart } from '../evidence/apart.ts';
import { tellChronology } from '../evidence/read-chronology.ts';
import { begunIn, numbersOf, tellRegister } from '../evidence/register.ts';
import { scheduleOf } from '../evidence/schedule.ts';
import { keyOf } from '../evidence/wordings.ts';
import type { Entry, Written } from '../investigation/entry.ts';
import { evidenceKinds } from '../investigation/evidence-bodies.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { allOf, tellStory } from '../investigation/story.ts';
import { chronologyPaper } from './chronology/chronology-paper.ts';
import { schedulePaper } from './disclosure/schedule-paper.ts';
import { everyPlace, fillingsOf } from './templates/fillings.ts';

const now = new Date('2026-11-30T10:00:00Z');
const drawn = { at: now, by: 'K', nameOf: () => 'K', markOf: () => undefined };
const one: Investigation = {
  ...{ investigationId: randomUUID(), agencyId: 'police', reference: 'IN-4KD7W2', state: 'open', lead: 'K' },
  ...{ beganFrom: null, begunBy: 'K', begunAt: now, changedAt: now, nextOn: null, revision: 0 },
};

let count = 0;
/** A word that stands nowhere else. */
const word = (): string => `Zq${++count}x`;
/** The same, saying this beside what it says. */
const saying = <W extends Written>(written: W, words: object): Written =>
  ({ ...written, body: { ...written.body, ...words } }) as Written;
const on = '2026-11-02' as const;
const [source, place, van] = [randomUUID(), randomUUID(), randomUUID()];
const answer = { choice: 'may-apply', safeguarding: 'in-place', on } as const;
const items = [itemTaken(word()), itemTaken(word()), itemTaken(word())];
const [first] = items;
if (first === undefined) throw new Error('no item');

/** Something of every kind that papers tell, each with words of its own; who and what they are about is told by others beside it. */
const record: readonly Written[] = [
  saying(outlineOf(word()), { about: word(), types: ['criminal'], threat: 'low' }),
  ...[personFound(word(), ids.marku), personFound(word(), ids.ana), personFound(word(), source)],
  ...[
    part(ids.marku, 'suspect'),
    part(ids.ana, 'victim'),
    partIn(source, 'witness'),
    partIn(source, 'suspect'),
  ],
  saying(placeFound(word(), place), { postcode: word(), what: word() }),
  saying(linkOf(source, place), { words: word() }),
  placeFound(word(), van),
  saying(linkOf(ids.marku, van), { words: word(), nature: 'opinion' }),
  { kind: 'defence', about: ids.ana, body: { ...answer, why: word() } },
  ...visitOfWalks.map((each) =>
    each.kind === 'visit'
      ? { ...saying(each, { of: place, why: word(), lookOut: word() }), about: randomUUID() }
      : each,
  ),
  actionDone(word(), { aim: 'place', of: place, on }),
  { kind: 'decision', about: randomUUID(), body: { decided: word(), why: word(), on } },
  enquiryInto(word()),
  saying(riskDecided(), { what: word(), choiceWhy: word() }),
  saying(charged(), { particulars: word() }),
  saying({ ...charged('fraud'), about: randomUUID() }, { of: source, particulars: word() }),
  ...[saying(listed('2026-11-05'), { court: word() }), saying(heard('2026-11-06'), { words: word() })],
  ...[
    saying(plea('not-guilty', '2026-11-07'), { words: word() }),
    saying(verdict('guilty', on), { words: word() }),
  ],
  saying(sentence, { words: word() }),
  payment({ what: 'compensation', made: 'made', amount: '3000', why: word() }),
  payment({ what: 'confiscation', made: 'not-made', why: word() }),
  {
    kind: 'advice',
    about: randomUUID(),
    body: { of: source, stage: 'early', answer: 'more-work', defence: 'considered', words: word(), on },
  },
  { kind: 'ordered', about: randomUUID(), body: { of: ids.marku, made: 'made', words: word(), on } },
  saying(agreedToBeTold(ids.ana, ['call'], 'they-said'), { wishesWords: word() }),
  saying(agreedToBeTold(source, ['call'], 'they-said'), { wishesWords: word() }),
  {
    kind: 'told',
    about: randomUUID(),
    body: { of: ids.ana, charge: ids.charge, way: 'call', words: word(), on },
  },
  saying(closedAs('disrupted', '2026-11-06'), { why: word() }),
  ...items.map((item, at) => (at === 0 ? saying(item, { exhibit: 'KM/1' }) : item)),
  movedTo(first.about, word(), word()),
  {
    kind: 'item-file',
    about: first.about,
    body: {
      file: randomUUID(),
      name: `${word()}.pdf`,
      type: 'application/pdf',
      size: 1,
      sha256: 'a'.repeat(64),
    },
  },
  ...[factOf(word(), on, [ids.marku]), factOf(word(), on, [source, ids.ana]), factOf(word(), on)],
];
const placed = (written: readonly Written[]): Entry[] =>
  written.map((each, at) => ({ ...each, place: at, by: 'K', at: now }));
// A decision on the risk is expected before every visit: that there is one tells nothing.
const risk = riskDecided(ids.risk);
const keys = [...new Set(placed(record).map(keyOf))].filter((key) => !key.startsWith('movement:'));

const isEvidence = ({ kind }: Entry) => evidenceKinds.some((each) => each === kind);
const readOf = (entries: readonly Entry[], takenBack: readonly TakenBack[] = []) => {
  const story = tellStory(entries.filter((entry) => !isEvidence(entry)));
  const again = entries.filter(({ kind }) => kind === 'standing' || kind === 'overt');
  return { story, read: tellChronology(story, entries.filter(isEvidence), again, takenBack) };
};

/** Every paper that goes out with the rest, and all that fills a template. */
function papersOf(entries: readonly Entry[], takenBack?: readonly TakenBack[]) {
  const { story, read: chronology } = readOf(entries, takenBack);
  const numbers = numbersOf(begunIn(entries));
  const schedule = scheduleOf(entries, numbers);
  return {
    chronology: chronologyPaper(one, story, chronology, drawn),
    court: courtPaper(one, story, chronology.apart, drawn),
    care: carePaper(one, story, chronology.apart, drawn, new Map()),
    schedule: schedulePaper('schedule', one, story, schedule, drawn),
    exhibits: schedulePaper('exhibits', one, story, schedule, drawn),
    briefings: allOf(story, 'visit').flatMap((visit) => briefingOf(story, visit, chronology.apart) ?? []),
    fillings: fillingsOf({
      ...{ one, story, chronology, lead: 'K', agency: 'P', now },
      items: tellRegister(entries, numbers),
    }),
  };
}

test('[D8] whatever is kept apart, or may be shared only on conditions and is not used, every paper and every filled template is as if it had never been written, and no number of an item on them counts it', () => {
  expect(everyPlace.length).toBeGreaterThan(50);
  fc.assert(
    fc.property(
      fc.oneof(fc.subarray(keys), fc.subarray(keys, { maxLength: 2 })),
      fc.array(fc.constantFrom('used', 'unused'), { minLength: 99 }),
      fc.subarray(keys),
      (apart, uses, onConditions) => {
        const graded = record.map((each, at) =>
          'source' in each.body && onConditions.includes(keyOf({ ...each, place: at, by: 'K', at: now }))
            ? saying(each, { handling: 'C' })
            : each,
        );
        const judged = keys.map((about, at): Written => {
          const use = apart.includes(about) ? 'sensitive' : (uses[at] ?? 'used');
          return { kind: 'judgement', about, body: { use, assists: 'no', why: 'So.', on } };
        });
        const entries = placed([risk, ...graded, ...judged]);
        const { story } = readOf(entries);
        const held = apartIn(entries);
        const left = entries.filter((entry) => isApart(entry, story, held));
        const stay = entries.filter((entry) => entry.kind !== 'judgement' && !left.includes(entry));
        const known = new Set(stay.map(keyOf));
        const rest = entries.filter(
          (entry) => stay.includes(entry) || (entry.kind === 'judgement' && known.has(entry.about)),
        );
        const papers = papersOf(entries);
        const told = JSON.stringify(papers);
        for (const secret of JSON.stringify(left).match(/Zq\d+x/g) ?? []) expect(told).not.toContain(secret);
        expect(papers).toEqual(papersOf(rest));
      },
    ),
    { numRuns: 40 },
  );
});

test('[D8] what is not kept apart stands on the papers, so that their silence is not for want of anything to tell', () => {
  const entries = placed([risk, ...record]);
  const told = JSON.stringify(papersOf(entries));
  const missing = (
    JSON.stringify(record.filter(({ kind }) => kind !== 'line' && kind !== 'item-file')).match(/Zq\d+x/g) ??
    []
  ).filter((each) => !told.includes(each));
  expect(missing).toEqual([]);
});

test('[D12] whatever came by a consent that was taken back, every paper is as if it had never been written, but for the schedule, which stays whole', () => {
  const takenBack = [{ reportId: randomUUID(), reference: 'R-ABCD-EFGH', on }];
  const comes = record.map(
    (each) => 'sourceNote' in each.body || 'source' in each.body || each.kind === 'item',
  );
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: record.length, maxLength: record.length }), (drawnBy) => {
      const from = (each: Written) =>
        each.kind === 'item'
          ? { fromWhom: 'The reporter of R-ABCD-EFGH' }
          : { sourceNote: 'R-ABCD-EFGH, support' };
      const told = record.map((each, at) => (comes[at] && drawnBy[at] ? saying(each, from(each)) : each));
      const judged = keys.map(
        (about): Written => ({
          kind: 'judgement',
          about,
          body: { use: 'used', assists: 'no', on },
        }),
      );
      const entries = placed([risk, ...told, ...judged]);
      const { story, read } = readOf(entries, takenBack);
      const stay = entries.filter(
        (entry) => entry.kind !== 'judgement' && !isApart(entry, story, read.byConsent),
      );
      expect(stay.some((entry) => takenBackOf(entry, takenBack) !== undefined)).toBe(false);
      const { schedule, exhibits, ...others } = papersOf(entries, takenBack);
      const { schedule: _, exhibits: __, ...without } = papersOf(stay);
      expect(others).toEqual(without);
      const whole = papersOf(entries);
      expect([schedule, exhibits]).toEqual([whole.schedule, whole.exhibits]);
    }),
  );
});
