/**
 * One record looked up among many stored in memory: how long it takes, whether the right person comes first, how often a stranger is taken
 * for somebody, and how far the stated probabilities hold.
 */
import { nameColumns } from '../../src/linking/name-columns.ts';
import {
  hashBytes,
  type LookUp,
  linkTable,
  openLookUp,
  type TableInput,
  ValueStore,
} from '../../src/matching/table/index.ts';
import { makeSlips } from '../slips/make-slips.ts';
import { columns } from '../slips/tell.ts';
import { Calibration } from './calibration.ts';
import { quantile, rounded } from './figures.ts';

/** Of so many people one is never stored: a stranger. */
const STRANGER_EVERY = 40;
/** So many of each are asked for. */
const ASKED = 10_000;
/** The model is learnt from so many records at most. */
const TAUGHT = 100_000;
const encoder = new TextEncoder();

interface Asked {
  values: readonly string[];
  person: number;
}

/** Values of rows that come one by one. */
class Growing {
  private readonly stores = columns.map(() => new ValueStore());
  private readonly rows: Uint32Array[];
  size = 0;

  constructor(capacity: number) {
    this.rows = columns.map(() => new Uint32Array(capacity));
  }

  add(values: readonly string[]): void {
    for (const [at, store] of this.stores.entries()) {
      const bytes = encoder.encode(values[at]);
      const number = store.add(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
      (this.rows[at] as Uint32Array)[this.size] = number;
    }
    this.size += 1;
  }

  /** The first rows as a table. */
  table(most = this.size): {
    rows: number;
    columns: { name: string; values: ReturnType<ValueStore['values']>; rows: Uint32Array }[];
  } {
    const rows = Math.min(most, this.size);
    return {
      rows,
      columns: columns.map((name, at) => ({
        name,
        values: (this.stores[at] as ValueStore).values(),
        rows: (this.rows[at] as Uint32Array).subarray(0, rows),
      })),
    };
  }
}

/** Figures at one size. */
async function at(records: number) {
  const growing = new Growing(records);
  const people = new Int32Array(records);
  const known = new Set<number>();
  const strangers: Asked[] = [];
  const asked: Asked[] = [];
  for (const { row, person } of makeSlips({ seed: 11, records: Math.ceil(records * 1.05) + 2 * ASKED })) {
    const values = columns.map((column) => row[column]);
    if (person % STRANGER_EVERY === 0) {
      if (strangers.length < ASKED) strangers.push({ values, person });
    } else if (growing.size < records) {
      people[growing.size] = person;
      known.add(person);
      growing.add(values);
    } else if (asked.length < ASKED && known.has(person)) asked.push({ values, person });
    if (growing.size === records && asked.length === ASKED && strangers.length === ASKED) break;
  }
  const input = (most: number): TableInput => {
    const table = growing.table(most);
    return {
      rows: table.rows,
      columns: nameColumns({ ...table, secondFrom: undefined }, {}, undefined).columns,
    };
  };
  const { model } = await linkTable(input(Math.min(records, TAUGHT)));
  const stored = input(records);
  const began = performance.now();
  const lookUp = await openLookUp(stored, model);
  const openSeconds = rounded((performance.now() - began) / 1000);
  const told = ({ values }: Asked) =>
    stored.columns.map(({ name }) => values[columns.findIndex((column) => column === name)] ?? '');
  for (const one of asked.slice(0, 500)) lookUp.find(told(one));
  return { records, openSeconds, ...measured(lookUp, asked, strangers, told, people) };
}

function measured(
  lookUp: LookUp,
  asked: readonly Asked[],
  strangers: readonly Asked[],
  told: (one: Asked) => string[],
  people: Int32Array,
) {
  let first = 0;
  let amongTwenty = 0;
  let rightOver = 0;
  let wrongOver = 0;
  const calibration = new Calibration();
  const times = asked.map((one) => {
    const values = told(one);
    const began = performance.now();
    const found = lookUp.find(values, 20);
    const took = performance.now() - began;
    const [likeliest] = found;
    if (likeliest) {
      const right = people[likeliest.row] === one.person;
      const over = likeliest.probability >= lookUp.linkFrom;
      if (right) first += 1;
      if (over && right) rightOver += 1;
      if (over && !right) wrongOver += 1;
      calibration.add(likeliest.probability, right);
    }
    if (found.some(({ row }) => people[row] === one.person)) amongTwenty += 1;
    return took;
  });
  const taken = strangers.filter((one) => {
    const probability = lookUp.find(told(one), 1)[0]?.probability;
    if (probability !== undefined) calibration.add(probability, false);
    return (probability ?? 0) >= lookUp.linkFrom;
  });
  const share = (count: number) => rounded(count / Math.max(1, asked.length), 4);
  return {
    lookUps: times.length,
    milliseconds: {
      p50: rounded(quantile(times, 0.5), 3),
      p99: rounded(quantile(times, 0.99), 3),
      p999: rounded(quantile(times, 0.999), 3),
    },
    rightFirst: share(first),
    rightAmongTwenty: share(amongTwenty),
    /** Of the look-ups of stored people: the first find is right, or wrong, and may be linked without asking. */
    rightOverThreshold: share(rightOver),
    wrongOverThreshold: share(wrongOver),
    strangers: strangers.length,
    strangersOverThreshold: rounded(taken.length / Math.max(1, strangers.length), 4),
    /** The first find of stored people and strangers together; a stranger's is never right. */
    calibration: calibration.bands(),
    memoryMB: Math.round(process.memoryUsage().rss / 1e6),
  };
}

/** Look-ups among 100,000 records, or with `full` among one million and ten. */
export async function lookUpFigures(full: boolean) {
  const found: object[] = [];
  for (const records of full ? [1_000_000, 10_000_000] : [100_000]) found.push(await at(records));
  return found;
}
