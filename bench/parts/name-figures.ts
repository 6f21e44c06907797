/** How well names are known again: public lists of names and people beside the project, where they are there. Nothing of them is kept. */
import { existsSync, readFileSync } from 'node:fs';
import { compareTokens } from '../../src/matching/compare-tokens.ts';
import {
  compare,
  decide,
  estimateModel,
  MODEL_2026_11,
  type Normal,
  normalise,
  type PersonValue,
  readModel,
} from '../../src/matching/index.ts';
import { loneToken } from '../../src/matching/person-name.ts';
import { plantPeople } from '../../src/testing/planted-repeats.ts';

const data = new URL('../../../shared/data/', import.meta.url);

function rowsOf(path: string, separator = ','): Record<string, string>[] {
  const file = new URL(path, data);
  if (!existsSync(file)) return [];
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => (separator === '\t' ? line.split('\t') : cellsOf(line)));
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Precision, recall and their harmonic mean of what was said of pairs whose truth is known. */
function scored(judged: readonly (readonly [said: boolean, truth: boolean])[]) {
  const right = judged.filter(([said, truth]) => said && truth).length;
  const said = judged.filter(([yes]) => yes).length;
  const truly = judged.filter(([, truth]) => truth).length;
  const precision = right / Math.max(1, said);
  const recall = right / Math.max(1, truly);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pairs: judged.length, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

const proposes = (a: Normal, b: Normal): string => {
  const comparison = compare(a, b);
  return comparison === undefined ? 'none' : decide(comparison);
};

/** Names of people and firms, by what the product proposes where it knows names alone. */
function namePairs() {
  const rows = rowsOf('linkage/name_pairs.csv');
  if (rows.length === 0) return undefined;
  const judged = rows.map((row) => {
    const person = row['schema'] === 'Person';
    const tell = (text = '') =>
      normalise(
        person
          ? { kind: 'person', value: { names: [{ full: text }] } }
          : { kind: 'business', value: { name: text } },
      );
    const said = proposes(tell(row['name1']), tell(row['name2'])) !== 'none';
    return { person, verdict: [said, row['is_match'] === 'true'] as const };
  });
  const of = (person: boolean) => judged.filter((row) => row.person === person).map(({ verdict }) => verdict);
  return {
    all: scored(judged.map(({ verdict }) => verdict)),
    people: scored(of(true)),
    firms: scored(of(false)),
  };
}

/** Single names against their true partner and, for precision, against as many strangers: the partners of rows further down. */
function single(pairs: readonly (readonly [string, string])[]) {
  if (pairs.length === 0) return undefined;
  const tokens = pairs.map(([a, b]) => [loneToken(a), loneToken(b)] as const);
  return scored(
    tokens.flatMap(([a, b], at) => {
      const stranger = tokens[(at + 1371) % tokens.length]?.[1] ?? b;
      return [
        [compareTokens(a, b) !== 'different', true] as const,
        [compareTokens(a, stranger) !== 'different', false] as const,
      ];
    }),
  );
}

function script(of: string) {
  const rows = rowsOf(`names/transliteration-${of}-test.tsv`, '\t');
  return single(rows.map((row) => [row['latin'] ?? '', row['native'] ?? '']));
}

function variants() {
  const file = new URL('names/wikidata-name-variants.txt', data);
  if (!existsSync(file)) return undefined;
  const groups = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return single(
    groups.flatMap((line) => {
      const [first, second] = line.split(',').map((text) => text.trim());
      return first && second ? [[first, second] as const] : [];
    }),
  );
}

const SOURCES = ['customers', 'watchlist', 'reference'];

/** The small set of people with its traps (father and son, twins, shared telephones): every pair of people judged. */
function truthset() {
  const truth = new Map(
    rowsOf('linkage/truthset/actual_truthset_key.csv').map((row) => [
      `${row['DATA_SOURCE']} ${row['RECORD_ID']}`,
      row['CLUSTER_ID'],
    ]),
  );
  const people = SOURCES.flatMap((source) => rowsOf(`linkage/truthset/${source}.csv`))
    .filter((row) => row['RECORD_TYPE'] === 'PERSON')
    .map((row) => ({
      cluster: truth.get(`${row['DATA_SOURCE']} ${row['RECORD_ID']}`),
      normal: normalise({ kind: 'person', value: personOf(row) }),
    }));
  if (people.length === 0) return undefined;
  const judged = people.flatMap((one, at) =>
    people
      .slice(at + 1)
      .map((other) => [proposes(one.normal, other.normal), one.cluster === other.cluster] as const),
  );
  const strong = (decision: string) => decision === 'strong' || decision === 'certain';
  return {
    people: people.length,
    strong: scored(judged.map(([decision, same]) => [strong(decision), same] as const)),
    proposed: scored(judged.map(([decision, same]) => [decision !== 'none', same] as const)),
  };
}

/** That set writes dates in the American order. */
function personOf(row: Record<string, string>): PersonValue {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(row['DATE_OF_BIRTH'] ?? '') ?? [];
  const told = year === undefined ? row['DATE_OF_BIRTH'] : `${day}/${month}/${year}`;
  const full = row['PRIMARY_NAME_FULL'] || undefined;
  const given = [row['PRIMARY_NAME_FIRST'], row['PRIMARY_NAME_MIDDLE']].filter(Boolean).join(' ');
  const named = full === undefined ? { given, family: row['PRIMARY_NAME_LAST'] ?? '' } : { full };
  const documents = [
    ['passport', 'PASSPORT_NUMBER', 'PASSPORT_COUNTRY'],
    ['driving licence', 'DRIVERS_LICENSE_NUMBER', ''],
    ['social security', 'SSN_NUMBER', ''],
    ['identity card', 'NATIONAL_ID_NUMBER', 'NATIONAL_ID_COUNTRY'],
  ].flatMap(([kind = '', number = '', country = '']) =>
    row[number] ? [{ kind, number: row[number] ?? '', country: row[country] || undefined }] : [],
  );
  return {
    names: [named, ...(row['NATIVE_NAME_FULL'] ? [{ full: row['NATIVE_NAME_FULL'] }] : [])],
    birth: told ? { date: told } : undefined,
    documents,
    phones: row['PHONE_NUMBER'] ? [`+1 ${row['PHONE_NUMBER']}`] : [],
  };
}

/** A model learnt from planted people without their truth, beside the fixed one, on others: the two tellings of each, and as many strangers. */
function learning() {
  const normals = plantPeople(300, 5).map(({ told }) => normalise(told));
  const at = (place: number) =>
    normals[place % normals.length] ?? normalise({ kind: 'person', value: { names: [] } });
  const pair = (i: number, j: number) => ({ levels: compare(at(i), at(j))?.levels ?? [] });
  const candidates = normals.flatMap((_, i) => [
    ...(i % 2 === 0 ? [pair(i, i + 1)] : []),
    pair(i, i + 18),
    pair(i, i + 102),
  ]);
  const random = normals.flatMap((_, i) => [31, 57, 83, 141].map((further) => pair(i, i + further)));
  const { model, ...told } = estimateModel(MODEL_2026_11, { kind: 'person', candidates, random }, 'learnt');
  const others = plantPeople(300, 6).map(({ told: other }) => normalise(other));
  const by = (used: typeof model) =>
    scored(
      others.flatMap((one, i) => {
        const strong = (other: Normal | undefined) => {
          const comparison = other && compare(one, other, { model: used });
          return comparison !== undefined && /strong|certain/.test(decide(comparison, used));
        };
        return i % 2 === 0
          ? [[strong(others[i + 1]), true] as const, [strong(others[i + 2]), false] as const]
          : [];
      }),
    );
  return { ...told, learnt: by(readModel(JSON.parse(JSON.stringify(model)))), fixed: by(MODEL_2026_11) };
}

/** Names known again, by script and kind; of lists that are not beside the project it says so. */
export function nameFigures(): object {
  const lists = {
    namePairs: namePairs(),
    cyrillic: script('cyrillic'),
    arabic: script('arabic'),
    chinese: script('chinese'),
    englishShortForms: single(
      rowsOf('names/english-nicknames.csv').map((row) => [row['name1'] ?? '', row['name2'] ?? '']),
    ),
    nameVariants: variants(),
    truthset: truthset(),
  };
  const told = Object.entries(lists).map(([list, figures]) => [
    list,
    figures ?? 'not measured: its list is not in ../shared/data beside the project',
  ]);
  return { ...Object.fromEntries(told), learning: learning() };
}
