import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../bench/slips/make-slips.ts';
import { SetupProblem } from '../platform/setup-problem.ts';
import { grouped } from './grouped.ts';
import { linkFiles } from './link-files.ts';
import { readModel } from './settings.ts';
import { linkedAsJson, linkedInWords } from './tell-linked.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'model.json');
const people = join(folder, 'people.csv');
writeFileSync(people, [...slipsAsCsv({ seed: 6, records: 600 })].join(''));
const link = (model?: ReturnType<typeof readModel>) =>
  linkFiles({ files: [people], settings: {}, threads: 1, model }, { progress: () => {}, read: () => {} });
const { outcome } = await link();
const { model } = outcome;

/** What is said when a model is read. */
function said(value: unknown): string {
  writeFileSync(file, JSON.stringify(value));
  try {
    readModel(file);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(SetupProblem);
    return error instanceof Error ? error.message : '';
  }
}

test('a model is read as it was trained, and an older one without a curve of its own too', () => {
  expect(said(model)).toBe('read');
  expect(said({ ...model, stating: undefined })).toBe('read');
  expect(said({ ...model, dependence: { namesakes: 1 } })).toBe('read');
});

test('a damaged model is refused with the place that is wrong and what to do', () => {
  const { kin } = model.dependence;
  expect(kin?.levels.length).toBe(model.comparisons.length);
  const [rule, ...rules] = model.blocking;
  const damaged: Readonly<Record<string, unknown>> = {
    dependence: { ...model, dependence: undefined },
    'dependence.namesakes': { ...model, dependence: { kin } },
    'dependence.kin.share': { ...model, dependence: { namesakes: 1, kin: { ...kin, share: 1 } } },
    'dependence.kin.levels': {
      ...model,
      dependence: { namesakes: 1, kin: { ...kin, levels: kin?.levels.slice(1) } },
    },
    'dependence.kin.levels.0.0': { ...model, dependence: { namesakes: 1, kin: { ...kin, levels: [['x']] } } },
    'blocking.0': { ...model, blocking: [null, ...rules] },
    'blocking.0.used': { ...model, blocking: [{ ...rule, used: 'no' }, ...rules] },
    'blocking.0.pairs': { ...model, blocking: [{ ...rule, pairs: -1 }, ...rules] },
  };
  for (const [where, value] of Object.entries(damaged))
    expect(said(value)).toMatch(
      new RegExp(`is no model that --save-model wrote \\(${where}: .*\\)\\. Link once without --model`),
    );
});

test('a model of another version is refused as such, whatever else it holds', () => {
  expect(said({ ...model, version: 'table-9' })).toContain(
    'is of version table-9; this program reads table-2',
  );
  expect(said({ version: 'table-9' })).toContain('Link once without --model and with --save-model');
});

test('a rule that is not used is told as such, with what it would have cost, in words and to programs', async () => {
  const [dropped] = model.blocking.filter(({ rule }) => rule === 'postcode');
  const without = {
    ...model,
    blocking: model.blocking.map((one) => ({ ...one, used: one.rule !== 'postcode' })),
  };
  const tried = model.blocking.filter(({ pairs }) => pairs > 0).length;
  expect(linkedInWords(await link(model)).join('\n')).toContain(`${tried} ways of proposing pairs used.`);
  const linked = await link(without);
  expect(dropped?.pairs).toBeGreaterThan(100);
  expect(linkedAsJson(linked).blocking).toContainEqual({
    rule: 'postcode',
    pairs: dropped?.pairs,
    added: null,
    found: null,
    used: false,
  });
  expect(linkedInWords(linked).join('\n')).toContain(
    `${tried - 1} ways of proposing pairs used; not used, since too little is found so: postcode (${grouped(dropped?.pairs ?? 0)} pairs).`,
  );
});
