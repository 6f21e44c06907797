/** The small set of people and firms with its traps (father and son, twins, shared telephones), where it lies beside the project. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, decide, type Normal, normalise, type PersonValue } from '../../src/matching/index.ts';
import { link } from './link-figures.ts';
import { rowsOf, scored } from './shared-lists.ts';

const SOURCES = ['customers', 'watchlist', 'reference'];

type Row = Readonly<Record<string, string>>;

interface Known {
  row: Row;
  cluster: string;
}

/** Every pair of them once, with what is proposed of it and whether it is the same. */
function judge(known: readonly { normal: Normal; cluster: string }[]) {
  const judged = known.flatMap((one, at) =>
    known.slice(at + 1).map((other) => {
      const comparison = compare(one.normal, other.normal);
      return {
        decision: comparison === undefined ? 'none' : decide(comparison),
        same: one.cluster === other.cluster,
      };
    }),
  );
  return {
    records: known.length,
    strong: scored(judged.map(({ decision, same }) => [/strong|certain/.test(decision), same] as const)),
    proposed: scored(judged.map(({ decision, same }) => [decision !== 'none', same] as const)),
  };
}

/** That set writes dates in the American order. */
function dateOf(row: Row): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(row['DATE_OF_BIRTH'] ?? '') ?? [];
  return year === undefined ? row['DATE_OF_BIRTH'] || undefined : `${day}/${month}/${year}`;
}

/** Street, town and state in one line; the postal code stays apart where the set has it apart. */
const addressOf = (row: Row): string =>
  [row['ADDR_FULL'], row['ADDR_LINE1'], row['ADDR_CITY'], row['ADDR_STATE'], row['ADDR_COUNTRY']]
    .filter(Boolean)
    .join(', ');

/** A person with all that the live comparison takes of one: no e-mail. */
function personOf(row: Row): PersonValue {
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
  const date = dateOf(row);
  const sex = /^f/i.test(row['GENDER'] ?? '')
    ? 'female'
    : /^m/i.test(row['GENDER'] ?? '')
      ? 'male'
      : undefined;
  const text = addressOf(row);
  return {
    names: [named, ...(row['NATIVE_NAME_FULL'] ? [{ full: row['NATIVE_NAME_FULL'] }] : [])],
    birth: date ? { date } : undefined,
    sex,
    documents,
    phones: row['PHONE_NUMBER'] ? [`+1 ${row['PHONE_NUMBER']}`] : [],
    places: text ? [{ text, postcode: row['ADDR_POSTAL_CODE'] || undefined }] : [],
  };
}

/** A firm by its name, alone or with its trading name after it. */
function firmOf(row: Row, withTrading: boolean): Normal {
  const [name = '', trading] = [row['PRIMARY_NAME_ORG'], row['SECONDARY_NAME_ORG']].filter(Boolean);
  return normalise({
    kind: 'business',
    value: { name: trading && withTrading ? `${name} t/a ${trading}` : name },
  });
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The columns of the file that is linked, with the set's own names for them; both tellings of an address become one. */
const linkedColumns = [
  ...['PRIMARY_NAME_FULL', 'PRIMARY_NAME_FIRST', 'PRIMARY_NAME_MIDDLE', 'PRIMARY_NAME_LAST'],
  ...['NATIVE_NAME_FULL', 'GENDER', 'PASSPORT_NUMBER', 'DRIVERS_LICENSE_NUMBER', 'SSN_NUMBER'],
  ...['NATIONAL_ID_NUMBER', 'EMAIL_ADDRESS', 'ADDR_POSTAL_CODE', 'PHONE_NUMBER'],
];

/** The people linked as a file by `plainsight link`: before clustering by pairs, after it by clusters. */
function linked(people: readonly Known[]) {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-truthset-'));
  try {
    const lines = people.map(({ row, cluster }, at) =>
      [
        String(at + 1),
        ...linkedColumns.map((column) => row[column] ?? ''),
        dateOf(row) ?? '',
        addressOf(row),
        cluster,
      ]
        .map(cell)
        .join(','),
    );
    const head = ['RECORD_ID', ...linkedColumns, 'DATE_OF_BIRTH', 'ADDRESS', 'CLUSTER'].join(',');
    const file = join(folder, 'people.csv');
    writeFileSync(file, `${[head, ...lines].join('\n')}\n`);
    const { records, candidates, seconds, f1Pairs, f1Clusters } = link(file, 'CLUSTER', 1);
    return { records, candidates, seconds: seconds['total'], f1Pairs, f1Clusters };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is measured of the set; undefined where it is not beside the project. */
export function truthsetFigures(): object | undefined {
  const truth = new Map(
    rowsOf('linkage/truthset/actual_truthset_key.csv').map((row) => [
      `${row['DATA_SOURCE']} ${row['RECORD_ID']}`,
      row['CLUSTER_ID'],
    ]),
  );
  const known = SOURCES.flatMap((source) => rowsOf(`linkage/truthset/${source}.csv`)).map((row): Known => {
    const record = `${row['DATA_SOURCE']} ${row['RECORD_ID']}`;
    return { row, cluster: truth.get(record) ?? record };
  });
  if (known.length === 0) return undefined;
  const people = known.filter(({ row }) => row['RECORD_TYPE'] === 'PERSON');
  const firms = known.filter(({ row }) => row['RECORD_TYPE'] === 'ORGANIZATION');
  const told = people.map(({ row, cluster }) => ({ cluster, value: personOf(row) }));
  const asPeople = (of: (value: PersonValue) => PersonValue) =>
    judge(
      told.map(({ cluster, value }) => ({
        cluster,
        normal: normalise({ kind: 'person', value: of(value) }),
      })),
    );
  const asFirms = (withTrading: boolean) =>
    judge(firms.map(({ row, cluster }) => ({ cluster, normal: firmOf(row, withTrading) })));
  const mailed = people.filter(({ row }) => row['EMAIL_ADDRESS']);
  return {
    people: asPeople((value) => value),
    peopleWithoutAddresses: asPeople((value) => ({ ...value, places: [] })),
    /** The live comparison of people takes no e-mail: those who have one, by that alone. */
    peopleByEmailAlone: judge(
      mailed.map(({ row, cluster }) => ({
        cluster,
        normal: normalise({ kind: 'online', value: { address: row['EMAIL_ADDRESS'] ?? '' } }),
      })),
    ),
    firmsByName: asFirms(false),
    firmsByNameAndTradingName: asFirms(true),
    linked: linked(people),
  };
}
