import { expect, test } from 'vitest';
import type { Entry, Written } from './entry.ts';
import { tellMoments } from './moments.ts';

const by = '4b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11';
const written = (...entries: readonly Written[]): Entry[] =>
  entries.map((each, place) => ({ ...each, place, by, at: new Date('2025-06-01T12:00:00Z') }));
const risk = (
  about: string,
  level: 'low' | 'medium' | 'high',
  on: '2024-02-01' | '2024-05-01' | '2025-03-01',
  evidence: string,
): Written => ({
  kind: 'risk',
  about,
  body: { level, evidence, confidence: 'low', asked: 'Ana', on },
});
const standing = (state: 'closed' | 'open', on: '2024-09-01' | '2025-02-01', why: string): Written => ({
  kind: 'standing',
  about: '',
  body: { state, why, on, ...(state === 'closed' ? { outcome: 'moved-on-safely' as const } : {}) },
});

test('a case’s story is told by when its risk rose and fell, with what it was judged from, by its end and its return', () => {
  const { moments, spells } = tellMoments(
    '2024-01-10',
    written(
      risk('money', 'low', '2024-05-01', 'Wages of her own.'),
      risk('safety', 'high', '2024-02-01', 'A grey van.'),
      risk('safety', 'low', '2024-05-01', 'Both are in prison.'),
      standing('closed', '2024-09-01', 'A flat and work.'),
      standing('open', '2025-02-01', 'She rang.'),
      risk('safety', 'medium', '2025-03-01', 'A driver.'),
    ),
    '2025-06-01',
  );
  expect(moments.map(({ on, kind, ...rest }) => [on, kind, 'words' in rest ? rest.words : ''])).toEqual([
    ['2024-01-10', 'began', ''],
    ['2024-02-01', 'rose', 'A grey van.'],
    ['2024-05-01', 'fell', 'Both are in prison.'],
    ['2024-09-01', 'ended', 'A flat and work.'],
    ['2025-02-01', 'returned', 'She rang.'],
    ['2025-03-01', 'rose', 'A driver.'],
  ]);
  expect(spells.map(({ from, until, level }) => `${from} ${until} ${level}`)).toEqual([
    '2024-01-10 2024-02-01 none',
    '2024-02-01 2024-05-01 high',
    '2024-05-01 2024-09-01 low',
    '2024-09-01 2025-02-01 closed',
    '2025-02-01 2025-03-01 low',
    '2025-03-01 2025-06-01 medium',
  ]);
});

test('[X24] any domain that rises is told, also below the highest; one that is judged for the first time where it is high', () => {
  const { moments } = tellMoments(
    '2024-01-10',
    written(
      risk('safety', 'high', '2024-02-01', 'A grey van.'),
      risk('money', 'low', '2024-02-01', 'Wages of her own.'),
      risk('housing', 'high', '2024-05-01', 'A notice.'),
      risk('money', 'medium', '2024-05-01', 'The wages stopped.'),
      risk('safety', 'high', '2025-03-01', 'The same.'),
      risk('money', 'low', '2025-03-01', 'Paid.'),
    ),
    '2025-06-01',
  );
  const told = moments.map((each) =>
    'level' in each ? `${each.on} ${each.kind} ${each.domain} ${each.level}` : each.kind,
  );
  expect(told).toEqual([
    'began',
    '2024-02-01 rose safety high',
    '2024-05-01 rose housing high',
    '2024-05-01 rose money medium',
  ]);
});

test('what a story is not told of is not in it: with no risk to read there is no course', () => {
  const { moments, spells } = tellMoments('2024-01-10', [], '2025-06-01');
  expect(moments).toEqual([{ on: '2024-01-10', kind: 'began' }]);
  expect(spells).toEqual([{ from: '2024-01-10', until: '2025-06-01', level: 'none' }]);
});

test('the report, the referral and its decisions come in their place, as do looks back; what is judged after support has ended is on the course', () => {
  const { moments, spells } = tellMoments(
    '2024-01-10',
    written(
      risk('safety', 'low', '2024-05-01', 'Both are in prison.'),
      standing('closed', '2024-09-01', 'A flat and work.'),
      {
        kind: 'follow-up',
        about: 'three',
        body: { months: '3', on: '2024-12-01', state: 'reached', words: 'She works at the bakery.' },
      },
      { kind: 'follow-up', about: 'six', body: { months: '6', on: '2025-03-01', state: 'planned' } },
      risk('safety', 'high', '2025-03-01', 'He is out.'),
    ),
    '2025-06-01',
    [
      { on: '2024-01-08', kind: 'reported' },
      { on: '2024-01-15', kind: 'referred' },
      { on: '2024-08-01', kind: 'conclusive-grounds', decided: 'negative' },
      { on: '2025-07-01', kind: 'reasonable-grounds', decided: 'positive' },
    ],
  );
  expect(moments.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
    '2024-01-08 reported',
    '2024-01-10 began',
    '2024-01-15 referred',
    '2024-05-01 rose',
    '2024-08-01 conclusive-grounds',
    '2024-09-01 ended',
    '2024-12-01 looked-back',
    '2025-03-01 rose',
  ]);
  expect(spells.slice(-2).map(({ from, until, level }) => `${from} ${until} ${level}`)).toEqual([
    '2024-09-01 2025-03-01 closed',
    '2025-03-01 2025-06-01 high',
  ]);
});
