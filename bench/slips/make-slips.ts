import { type Random, seededRandom } from '../../src/practice/random.ts';
import { agencies } from './agencies.ts';
import { drawKind, type HouseholdKind, householdOf } from './households.ts';
import { personOf } from './people.ts';
import { columns, type Row, tell } from './tell.ts';

/** What is to be made: the same order gives the same records, to the letter. */
export interface SlipsOrder {
  readonly seed: number;
  readonly records: number;
  /** How careless the agencies are: 1 is the usual. */
  readonly slips?: number;
}

/** Who stands behind each record, and who lives with whom: numbers only, so that a million take little memory. */
interface Register {
  readonly personOfRecord: Int32Array;
  readonly homeOfPerson: Int32Array;
  readonly firstOfHome: readonly number[];
  readonly kinds: readonly HouseholdKind[];
}

/** How often agencies met somebody: most once or twice, a few nine times. */
const visits = [0.46, 0.71, 0.83, 0.9, 0.945, 0.97, 0.984, 0.993, 1];

function drawRegister(random: Random, records: number): Register {
  const personOfRecord = new Int32Array(records);
  let people = 0;
  for (let record = 0; record < records; people++) {
    const at = random.next();
    const times = 1 + visits.findIndex((share) => at < share);
    for (let time = 0; time < times && record < records; time++) personOfRecord[record++] = people;
  }
  const homeOfPerson = new Int32Array(people);
  const firstOfHome: number[] = [];
  const kinds: HouseholdKind[] = [];
  for (let person = 0; person < people; ) {
    const { kind, size } = drawKind(random);
    const home = kinds.push(kind) - 1;
    firstOfHome.push(person);
    for (let one = 0; one < size && person < people; one++) homeOfPerson[person++] = home;
  }
  for (let last = records - 1; last > 0; last--) {
    const other = random.whole(0, last);
    const held = personOfRecord[last] ?? 0;
    personOfRecord[last] = personOfRecord[other] ?? 0;
    personOfRecord[other] = held;
  }
  return { personOfRecord, homeOfPerson, firstOfHome, kinds };
}

/** Running sums of the agencies' shares. */
const shares = agencies.map((_, at) => agencies.slice(0, at + 1).reduce((sum, { share }) => sum + share, 0));

/** The records one by one, in chance order, each with the number of the invented person behind it. */
export function* makeSlips({
  seed,
  records,
  slips = 1,
}: SlipsOrder): Generator<{ row: Row; person: number }> {
  const register = drawRegister(seededRandom(seed, 1), records);
  for (let record = 0; record < records; record++) {
    const person = register.personOfRecord[record] ?? 0;
    const number = register.homeOfPerson[person] ?? 0;
    const home = householdOf(seed, number, register.kinds[number] ?? 'single');
    const truth = personOf(seed, person, home, person - (register.firstOfHome[number] ?? 0));
    const random = seededRandom(seed ^ 0x5bd1e995, record);
    const at = random.next() * (shares.at(-1) ?? 0);
    const agency = agencies[shares.findIndex((sum) => at < sum)] ?? agencies[0];
    if (!agency) throw new RangeError('there are no agencies');
    const id = `${agency.name.slice(0, 3).toUpperCase()}-${String(record + 1).padStart(7, '0')}`;
    yield { row: tell(random, agency, truth, id, slips), person };
  }
}

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same as lines of CSV, some thousands at a time; the truth is the last column. */
export function* slipsAsCsv(order: SlipsOrder): Generator<string> {
  let lines: string[] = [[...columns, 'person'].join(',')];
  for (const { row, person } of makeSlips(order)) {
    lines.push(`${columns.map((column) => cell(row[column])).join(',')},${person}`);
    if (lines.length < 4096) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
