import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Consent } from '../../consents/index.ts';
import { writtenShape } from './entry.ts';
import { contactFromReferral, personFromReferral } from './from-referral.ts';

const today = '2026-11-30';
const saidOf = (told: Partial<Consent['told']>, answer: Consent['answer'] = 'yes'): Consent => ({
  ...{ consentId: 'one', recordId: 'a referral', about: 'safe-contact', purpose: '', answer },
  ...{ language: 'en', interpreter: 'not-needed', told: { explained: [], words: '', ...told } },
  ...{ givenAt: new Date(today), recordedBy: 'somebody', recordedAt: new Date(today) },
});
const channelsOf = (told: Partial<Consent['told']>, answer?: Consent['answer']) => {
  const written = contactFromReferral({ route: 'adult-nrm' }, [saidOf(told, answer)], today);
  const read = writtenShape.parse(written);
  return read.kind === 'safe-contact' ? read.body.channels : undefined;
};

test('what somebody said of safe contact stands as they said it while it fits, and says that it was cut where it does not', () => {
  expect(channelsOf({ detail: 'My sister', words: 'By text.' }, 'no')).toBe(
    'They said it is not safe to get in touch.\nMy sister\nBy text.',
  );
  const half = 'a'.repeat(7_000);
  expect(channelsOf({ detail: half, words: half })).toBe(`${half}\n${half}`);
  const [detail, words] = ['call her '.repeat(1_600), 'at ten '.repeat(2_000)];
  const cut = channelsOf({ detail, words }) ?? '';
  const [kept = '', ...rest] = cut.split('… (This is cut short:');
  expect(rest).toHaveLength(1);
  expect(`${detail}\n${words}`.startsWith(`${kept} `)).toBe(true);
  expect(kept.length).toBeGreaterThan(14_800);
});

test('whatever a referral says, however long, becomes entries that can be read again', () => {
  const long = fc
    .tuple(fc.constantFrom('x', 'word ', '😀', 'ș\n'), fc.integer({ min: 0, max: 15_000 }))
    .map(([of, length]) => of.repeat(length).slice(0, length));
  fc.assert(
    fc.property(long, long, long, (first, second, third) => {
      channelsOf({ detail: first, words: second }, 'withdrawn');
      const answered = Object.entries({
        ...{ 'first-name': first, 'last-name': second, nickname: third, nationality: [first, second, third] },
        'interpreter-language': [second, third],
      }).map(([question, value]) => [question, { said: { kind: 'value', value } }] as const);
      const told = { route: 'adult-nrm', referral: { reference: 'NR-MLDV24' } } as const;
      writtenShape.parse(personFromReferral({ ...told, answers: new Map(answered) }, today));
    }),
    { numRuns: 50 },
  );
});
