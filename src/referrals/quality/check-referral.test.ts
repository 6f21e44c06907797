import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inventedAccounts } from '../../testing/specimen-referrals.ts';
import { checkReferral } from './check-referral.ts';
import { suggestIndicators } from './find-indicators.ts';
import { indicatorPhrases } from './indicator-phrases.ts';
import { concernKinds, contradictions, type ToCheck } from './quality.ts';
import { bandMeaning, bandName, noticed, partName, whyItMatters } from './quality-words.ts';
import { scoreParts } from './score.ts';

const blank: ToCheck = { route: 'adult-nrm', texts: {}, choices: {}, today: '2026-11-28' };
const account = (text: string): ToCheck => ({ ...blank, texts: { 'what-they-had-to-do': text } });
const pointsOf = (text: string): number => checkReferral(account(text)).score.points;

/** Specimens that lie beside the project on the machines that build it; the project itself never needs them. */
const shared = (path: string): URL => new URL(`../../../../shared/${path}`, import.meta.url);
const specimenShape = z.object({
  id: z.string(),
  text: z.string(),
  labels_from_source: z
    .object({ quality: z.string().optional(), indicator_ids: z.array(z.string()).optional() })
    .loose(),
});
const shelf = shared('data/reports/reports.json');
const specimens = existsSync(fileURLToPath(shelf))
  ? z
      .array(z.looseObject({ id: z.string() }))
      .parse(JSON.parse(readFileSync(shelf, 'utf8')))
      .filter(({ id }) => id.startsWith('nrm-'))
      .map((each) => specimenShape.parse(each))
  : [];
if (specimens.length === 0)
  process.stdout.write('No specimen referrals beside the project: our invented ones run alone.\n');

const ranks = ['poor', 'limited', 'best'];
const rankOf = (quality: string): number => ranks.findIndex((rank) => quality.startsWith(rank));

test('a poor referral scores less than a limited one, and that less than the best', () => {
  const scored = [
    ...inventedAccounts,
    ...specimens.map(({ text, labels_from_source: { quality = '' } }) => ({ text, quality })),
  ].map(({ quality, text }) => ({ rank: rankOf(quality), points: pointsOf(text) }));
  for (const one of scored)
    for (const other of scored)
      if (one.rank < other.rank)
        expect(one.points + 10, JSON.stringify({ one, other })).toBeLessThan(other.points);
  expect(scored.map(({ rank }) => rank)).not.toContain(-1);
});

test('an expert’s ticked boxes are met by the suggested indicators: nine of ten found, four of five right', () => {
  for (const {
    id,
    text,
    labels_from_source: { indicator_ids: key = [] },
  } of specimens) {
    if (key.length === 0) continue;
    const boxes = new Set(
      suggestIndicators({ account: text }).flatMap(({ indicator }) => indicator.boxes ?? []),
    );
    const met = key.filter((box) => boxes.has(box)).length;
    expect(met / key.length, `${id}: found`).toBeGreaterThanOrEqual(0.9);
    expect(met / boxes.size, `${id}: right`).toBeGreaterThanOrEqual(0.8);
  }
});

test('every indicator is joined to entries of the reference that exist', () => {
  const lists = shared('reference/lists/indicators.json');
  if (!existsSync(fileURLToPath(lists))) return;
  const known = new Set(
    Object.values(
      z
        .looseObject({ lists: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))) })
        .parse(JSON.parse(readFileSync(lists, 'utf8'))).lists,
    ).flatMap((entries) => entries.map(({ id }) => id)),
  );
  const strays = indicatorPhrases.indicators.flatMap(({ id, lists }) =>
    lists.filter((entry) => !known.has(entry)).map((entry) => `${id}: ${entry}`),
  );
  expect(strays).toEqual([]);
  const ids = indicatorPhrases.indicators.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each concern points to words that stand in the answer, whatever is typed', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'He was beaten.',
          'In June',
          'debt bondage',
          'unknown',
          'I believe',
          'không biết',
          '\n',
          '2019',
          'escaped from 1998',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(odd, odd, (text, other) => {
      const texts = { 'how-it-started': text, treatment: other, 'dates-single': text };
      const { concerns, indicators, score } = checkReferral({ ...blank, texts, bornOn: '2001-02-03' });
      for (const { spans, questionId } of concerns)
        for (const { start, end } of spans) {
          const answer = texts[questionId as keyof typeof texts];
          expect(answer.slice(start, end)).not.toBe('');
          expect(end).toBeLessThanOrEqual(answer.length);
        }
      for (const { told } of indicators) expect(told.length).toBeGreaterThan(0);
      expect(score.points).toBeGreaterThanOrEqual(0);
      expect(score.points).toBeLessThanOrEqual(100);
    }),
    { numRuns: 200 },
  );
});

test('what an account denies is no indicator', () => {
  const ids = (text: string) => suggestIndicators({ treatment: text }).map(({ indicator }) => indicator.id);
  expect(ids('He was beaten with a belt.')).toContain('injured-or-beaten');
  expect(ids('He was never beaten.')).not.toContain('injured-or-beaten');
  expect(ids('She denied being threatened.')).not.toContain('threatened');
  expect(ids('He was not paid and was beaten.')).toContain('injured-or-beaten');
});

test('every concern and contradiction has its sentence, and says why it matters', () => {
  for (const kind of concernKinds) {
    expect(noticed({ kind, spans: [] })).not.toBe('');
    expect(whyItMatters({ kind, spans: [] })).toMatch(/\.$/);
  }
  for (const detail of contradictions)
    expect(noticed({ kind: 'contradiction', detail, spans: [] })).not.toBe(
      noticed({ kind: 'contradiction', spans: [] }),
    );
  for (const part of scoreParts) expect(partName(part)).not.toBe('');
  const bands = ['beginning', 'growing', 'full'] as const;
  expect(new Set(bands.flatMap((band) => [bandName(band), bandMeaning(band)])).size).toBe(6);
});
