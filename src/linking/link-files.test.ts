import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../bench/slips/make-slips.ts';
import { pairInWords } from './explain-pair.ts';
import { type Follower, type Linked, type LinkOrder, linkFiles } from './link-files.ts';
import { settingsOf } from './name-columns.ts';
import { readModel, readSettings } from './settings.ts';
import { columnsInWords, linkedAsJson, linkedInWords } from './tell-linked.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-link-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const whole = [...slipsAsCsv({ seed: 11, records: 1000 })].join('');
const [header = '', ...lines] = whole.trimEnd().split('\n');
writeFileSync(at('people.csv'), whole);

const quiet: Follower = { progress: () => {}, read: () => {} };
const link = (order: Partial<LinkOrder>, follower = quiet): Promise<Linked> =>
  linkFiles({ files: [at('people.csv')], settings: {}, threads: 1, ...order }, follower);
const text = (name: string) => readFileSync(at(name), 'utf8');
const rowsOf = (name: string) => text(name).trimEnd().split('\n');

const phases: string[] = [];
const first = await link(
  { truth: 'person', out: at('pairs.csv'), clusters: at('clusters.csv') },
  { progress: (phase) => void phases.push(phase), read: () => {} },
);

test('one file: pairs come with their ids, probability, weight, and what each field weighs, which adds up', () => {
  const [head = '', best = ''] = rowsOf('pairs.csv');
  expect(head).toMatch(
    /^id_1,id_2,probability,weight,weight of given name,.*,weight of commonness,weight of start$/,
  );
  expect(best).toMatch(/^[A-Z]{3}-\d{7},[A-Z]{3}-\d{7},[01]\.\d{6}(,-?\d+\.\d\d|,)+,-\d+\.\d\d$/);
  for (const row of rowsOf('pairs.csv').slice(1)) {
    const [, , , weight, ...parts] = row.split(',').map(Number);
    expect(parts).toHaveLength(head.split(',').length - 4);
    expect(Math.abs(parts.reduce((sum, each) => sum + each, 0) - (weight ?? 0))).toBeLessThan(0.1);
  }
});

test('pairs are told in words where that is asked for, and otherwise the same', async () => {
  await link({ out: at('words.csv'), words: true });
  const told = rowsOf('words.csv').map((row) => /^(.*?),("[^"]*"|[^",]*)$/.exec(row)?.slice(1) ?? []);
  expect(told.map(([line]) => line)).toEqual(rowsOf('pairs.csv'));
  expect(told[0]?.[1]).toBe('reasons');
  expect(told[1]?.[1]).toMatch(/^"?given name the same.*; birth .*; nationality /);
});

test('every record is in one cluster, in the order of the rows', () => {
  const rows = rowsOf('clusters.csv');
  expect(rows[0]).toBe('id,cluster');
  expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(lines.map((line) => line.split(',')[0]));
});

test('two threads write what one writes, to the last byte, over many rounds and with ids that want quotes', async () => {
  // An id so long that few lines fill a room: what is put together is written in many rounds.
  const endless = `"${'long, '.repeat(4000)}"`;
  const rows = [header, ...lines.map((line, row) => (row === 7 ? line.replace(/^[^,]*/, endless) : line))];
  writeFileSync(at('long-id.csv'), rows.join('\n'));
  const written = async (threads: number) => {
    const [out, clusters] = [at(`pairs-${threads}.csv`), at(`clusters-${threads}.csv`)];
    await link({ files: [at('long-id.csv')], threads, out, clusters });
    return [readFileSync(out, 'utf8'), readFileSync(clusters, 'utf8')];
  };
  const [one, two] = [await written(1), await written(2)];
  expect(two).toEqual(one);
  const told = (one[1] ?? '').trimEnd().split('\n');
  expect(told).toHaveLength(lines.length + 1);
  expect(told[8]).toMatch(/^"(long, )*long,",\d+$/);
});

test('it finds most of what is the same, says how right it is, and what each phase took', () => {
  expect(first.accuracy?.clusters.best.f1).toBeGreaterThan(0.8);
  const json = linkedAsJson(first);
  expect(Object.keys(json)).toEqual([
    'records',
    'kept_out',
    'kept_out_rows',
    'not_utf8',
    'pairs',
    'seconds',
    'peak_mb',
    'thresholds',
    'blocking',
    'accuracy',
  ]);
  expect(Object.keys(json.seconds).toSorted()).toEqual([
    'block',
    'cluster',
    'normalise',
    'read',
    'score',
    'total',
    'train',
    'write',
  ]);
  expect(json.accuracy?.pairs.at.map(({ threshold }) => threshold)).toEqual([0.5, 0.9, 0.95, 0.99, 0.999]);
  for (const part of [json.accuracy?.pairs, json.accuracy?.clusters])
    expect(part).toMatchObject({
      best: { f1: expect.any(Number) },
      default: { threshold: json.thresholds.join },
    });
  expect(linkedInWords(first).join('\n')).toContain('true pairs');
  expect(new Set(phases)).toEqual(
    new Set(['read', 'normalise', 'block', 'train', 'score', 'cluster', 'write']),
  );
});

test('the truth is never read by the matching: shuffled, it changes nothing that is written', async () => {
  const truths = lines
    .map((_, row) => lines[(row * 7919) % lines.length] ?? '')
    .map((line) => line.slice(line.lastIndexOf(',') + 1));
  const shuffled = lines.map((line, row) => `${line.slice(0, line.lastIndexOf(',') + 1)}${truths[row]}`);
  writeFileSync(at('shuffled.csv'), `${header}\n${shuffled.join('\n')}\n`);
  const other = await link({
    files: [at('shuffled.csv')],
    truth: 'person',
    out: at('p2.csv'),
    clusters: at('c2.csv'),
  });
  expect(text('p2.csv')).toBe(text('pairs.csv'));
  expect(text('c2.csv')).toBe(text('clusters.csv'));
  expect(other.accuracy?.pairs.best.f1).toBeLessThan(0.1);
});

test('settings that were saved hold all that was in force and give the same bytes again', async () => {
  writeFileSync(at('settings.json'), JSON.stringify(settingsOf(first.named, first.inForce, 'person')));
  const settings = readSettings(at('settings.json'));
  expect(settings).toMatchObject({ join: 0.5, split: 0.5, least: 0.05, today: '2026-01-01' });
  const again = await link({ settings, out: at('p3.csv'), clusters: at('c3.csv') });
  expect(again.named.decisions[0]?.every(({ why }) => why === 'by the settings')).toBe(true);
  expect([text('p3.csv'), text('c3.csv')]).toEqual([text('pairs.csv'), text('clusters.csv')]);
  const edited = { ...settings, join: 0.9, least: 0.2, today: '2020-05-01' };
  const other = await link({ settings: edited, out: at('p3.csv') });
  expect(settingsOf(other.named, other.inForce)).toMatchObject({
    join: 0.9,
    least: 0.2,
    today: '2020-05-01',
  });
});

test('a model that was saved gives the same weights, without training, and the same pairs each time', async () => {
  writeFileSync(at('model.json'), JSON.stringify(first.outcome.model));
  const model = readModel(at('model.json'));
  const again = await link({ model, truth: 'person', out: at('p6.csv') });
  expect(again.outcome.model.comparisons).toEqual(first.outcome.model.comparisons);
  const f1 = (linked: Linked) => linked.accuracy?.pairs.best.f1 ?? 0;
  expect(Math.abs(f1(again) - f1(first))).toBeLessThan(0.02);
  await link({ model: JSON.parse(JSON.stringify(again.outcome.model)), out: at('p7.csv') });
  expect(text('p7.csv')).toBe(text('p6.csv'));
});

test('two files that call things differently are linked, and only across', async () => {
  const named: Readonly<Record<string, string>> = {
    record_id: 'Ref',
    given_names: 'Forenames',
    family_name: 'Surname',
    date_of_birth: 'D.O.B.',
    phone: 'Tel No',
    postcode: 'Post Code',
  };
  const other = header
    .split(',')
    .map((name) => named[name] ?? name)
    .join(',');
  writeFileSync(at('a.csv'), `${header}\n${lines.slice(0, 500).join('\n')}\n`);
  writeFileSync(at('b.csv'), `${other}\n${lines.slice(500).join('\n')}\n`);
  const linked = await link({
    files: [at('a.csv'), at('b.csv')],
    truth: 'person',
    out: at('p4.csv'),
    clusters: at('c4.csv'),
  });
  const ids = new Set(lines.slice(0, 500).map((line) => line.split(',')[0]));
  for (const row of rowsOf('p4.csv').slice(1)) {
    const [one, two] = row.split(',');
    expect([ids.has(one ?? ''), ids.has(two ?? '')]).toEqual([true, false]);
  }
  expect(rowsOf('c4.csv')[0]).toBe('id,cluster,file');
  expect(linked.accuracy?.pairs.best.f1).toBeGreaterThan(0.7);
  const said = columnsInWords(['a.csv', 'b.csv'], linked.table, linked.named).join('\n');
  expect(said).toMatch(/Tel No +phone/);
});

test('rows that do not fit are kept out and told by line', async () => {
  const broken = [...lines.slice(0, 100), 'too,few', `${lines[100]},too many`, ...lines.slice(101, 300)];
  writeFileSync(at('broken.csv'), `${header}\n${broken.join('\n')}\n`);
  const linked = await link({ files: [at('broken.csv')] });
  expect(linked.outcome.records).toBe(299);
  const said = columnsInWords([at('broken.csv')], linked.table, linked.named);
  expect(said).toContain(`${at('broken.csv')}, line 102 is kept out: it has fewer fields than the header.`);
  expect(said).toContain(`${at('broken.csv')}, line 103 is kept out: it has more fields than the header.`);
  expect(linkedAsJson(linked)).toMatchObject({
    records: 299,
    kept_out: 2,
    kept_out_rows: [
      { file: at('broken.csv'), line: 102, why: 'too-few-fields' },
      { file: at('broken.csv'), line: 103, why: 'too-many-fields' },
    ],
  });
});

test('two records are told field by field, and the lines add up', async () => {
  const [, , , , best = ''] = rowsOf('pairs.csv');
  const [one = '', other = ''] = best.split(',');
  const { told } = await link({ explain: [one, other] });
  const words = told ? pairInWords(told) : [];
  expect(words[0]).toContain(`${one} and ${other}: `);
  expect(words.at(-1)).toMatch(/\+\d+\.\d {2}together/);
  const parts = told?.explanation.parts.reduce(
    (sum, part) => sum + part.weight + part.frequency,
    told.explanation.prior,
  );
  expect(parts).toBeCloseTo(told?.explanation.weight ?? 0, 6);
});

test('without a column of ids records go by the number of their row', async () => {
  writeFileSync(
    at('bare.csv'),
    'forename,surname,dob\nAda,Quillfeather,1990-01-02\nAda,Quillfeather,1990-01-02\nBo,Larkwhistle,1980-05-06\n',
  );
  await link({ files: [at('bare.csv')], clusters: at('c5.csv') });
  expect(rowsOf('c5.csv').map((row) => row.split(',')[0])).toEqual(['id', '1', '2', '3']);
});

test('what cannot be done is said with its remedy', async () => {
  const said = (order: Partial<LinkOrder>) => link(order).catch((error: Error) => error.message);
  expect(await said({ files: [at('none.csv')] })).toContain('There is no file');
  expect(await said({ truth: 'nobody' })).toContain('There is no column "nobody"');
  expect(await said({ settings: { columns: { shoe: 'phone' } } })).toContain('"shoe"');
  expect(await said({ explain: ['x', 'y'] })).toContain('No record is called "x"');
  writeFileSync(at('wrong.json'), '{"columns": {"a": "shoe-size"}}');
  expect(() => readSettings(at('wrong.json'))).toThrow('columns.a');
  expect(() => readModel(at('wrong.json'))).toThrow('no model');
});
