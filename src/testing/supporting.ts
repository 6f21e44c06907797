/** Support cases of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { StaffAct } from '../access/index.ts';
import { type ActName, asSignedIn } from '../audit/index.ts';
import { writtenShape } from '../support/case/entry.ts';
import { type BeginCase, beginCase, openCase, type Written, writeInCase } from '../support/index.ts';
import type { Partnership, TestMember } from './partnership.ts';

export interface Supporting {
  /** Does this as that member, with its line about a case. */
  as<T>(who: TestMember, act: ActName, id: string, work: (act: StaffAct) => Promise<T>): Promise<T>;
  /** A new case's id. */
  begin(who: TestMember, of?: Partial<Omit<BeginCase, 'caseId'>>): Promise<string>;
  write(who: TestMember, id: string, ...written: readonly Written[]): Promise<void>;
  open(who: TestMember, id: string, upTo?: number): ReturnType<typeof openCase>;
}

export function supportingIn(given: Pick<Partnership, 'staff'>): Supporting {
  const as: Supporting['as'] = (who, act, id, work) =>
    given.staff.act(
      { session: who.session },
      {
        act,
        record: { kind: 'case', id },
        ...(act === 'case.begin' ? { makesRecord: true as const } : {}),
      },
      (open) => work(asSignedIn(open)),
    );
  return {
    as,
    begin: async (who, of = {}) => {
      const caseId = randomUUID();
      await as(who, 'case.begin', caseId, (act) =>
        beginCase(act, { caseId, holder: who.memberId, ofWhom: 'affected', ...of }),
      );
      return caseId;
    },
    write: async (who, id, ...written) => {
      for (const each of written) await as(who, 'case.write', id, (act) => writeInCase(act, id, each));
    },
    open: (who, id, upTo) => as(who, 'case.open', id, (act) => openCase(act, id, upTo)),
  };
}

/** Somebody who told their name, as an entry. */
export const personCalled = (name: string): Written => ({
  kind: 'person',
  about: '',
  body: {
    name,
    born: { none: 'refused' },
    gender: { none: 'not-asked' },
    nationality: 'Romanian',
    language: 'Romanian',
    interpreter: 'woman',
    source: 'person',
    on: '2026-11-02',
  },
});

/** A warning, as an entry. */
export const warningOf = (words: string, about: string = randomUUID()): Written => ({
  kind: 'warning',
  about,
  body: { what: 'danger-nearby', words, reviewOn: '2027-01-15', state: 'stands' },
});

/** A note, as an entry. */
export const noteOf = (words: string, about: string = randomUUID()): Written => ({
  kind: 'note',
  about,
  body: { words, on: '2026-11-02' },
});

type OutcomeBody = Extract<Written, { kind: 'outcome' }>['body'];
/** What somebody answers to an outcome, as an entry. */
export const outcomeOf = (
  moment: OutcomeBody['moment'],
  answer: OutcomeBody['answer'],
  on: OutcomeBody['on'],
  about = 'housing',
): Written => ({ kind: 'outcome', about, body: { moment, answer, source: 'person', on } });

const ids = Array.from({ length: 6 }, () => randomUUID());
const words = fc.nat().map((number) => `Words ${number}`);
const anyId = fc.constantFrom(...ids);
const said = { source: 'person', on: '2026-11-02' } as const;
/** Anything that somebody could write of a few things. */
export const anyWriting: fc.Arbitrary<Written> = fc
  .oneof(
    fc.record({
      kind: fc.constant('warning'),
      about: anyId,
      body: fc.record({
        what: fc.constant('other'),
        words,
        reviewOn: fc.constant('2027-01-01'),
        state: fc.constantFrom('stands', 'ended'),
      }),
    }),
    fc.record({
      kind: fc.constant('need'),
      about: fc.constantFrom('housing', 'money'),
      body: words.map((text) => ({ ...said, level: 'some', words: text })),
    }),
    fc.record({
      kind: fc.constant('risk'),
      about: fc.constantFrom('safety', 'money'),
      body: fc.record({
        level: fc.constantFrom('low', 'medium', 'high', 'very-high'),
        evidence: words,
        confidence: fc.constant('low'),
        asked: words,
        on: fc.constant('2026-11-02'),
      }),
    }),
    fc.record({
      kind: fc.constant('appointment'),
      about: anyId,
      body: fc.record({
        on: fc.constant('2026-12-01'),
        what: words,
        state: fc.constantFrom('coming', 'kept'),
      }),
    }),
    fc.record({
      kind: fc.constant('tie'),
      about: anyId,
      body: fc.record({ role: fc.constant('child'), name: words }),
    }),
  )
  .map((written) => writtenShape.parse(written));
