import { blockingKeys } from '../src/identities/blocking-keys.ts';
import { readNarrative } from '../src/identities/narrative.ts';
import { compare, decide, type Normal, normalise, type PersonValue } from '../src/matching/index.ts';
import { dice } from '../src/testing/strength/dice.ts';
import { blockingYields } from './parts/blocking-yields.ts';
import { linkFigures } from './parts/link-figures.ts';
import { liveCalibration } from './parts/live-calibration.ts';
import { lookUpFigures } from './parts/look-up-figures.ts';
import { nameFigures } from './parts/name-figures.ts';

export const name = 'matching';

const GIVEN =
  'Andrei Maria Gheorghe Elena Małgorzata Paweł Krzysztof Anna Văn Thị Đức Lan Mohammed Fatima Ahmed Khadija Gëzim Drita Ilir Oleksandr Юлия Tesfay Selam Bill William Kate Jean-Claude Harpreet Wei'.split(
    ' ',
  );
const FAMILY =
  'Popescu Ionescu Dumbrava Kowalska Kowalski Wójcik Nguyễn Trần Phạm Al-Tikriti Hassan Khan Krasniqi Berisha Bondarchuk Щербакова Gebremedhin Thackwray Mbarga Singh Kaur Zhang Rusu Dragomir'.split(
    ' ',
  );

/** One slip of the hand somewhere in a text: a letter left out, doubled, or two neighbours swapped. */
function slip(text: string, roll: () => number): string {
  const at = 1 + Math.floor(roll() * Math.max(1, text.length - 2));
  const kind = roll();
  if (kind < 0.33) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.66) return text.slice(0, at) + text.slice(at - 1);
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}

/** An invented person. Family names get an invented ending, for a county has more of them than the list. */
function invent(roll: () => number): PersonValue {
  const one = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? '';
  const ending = roll() < 0.7 ? one(['escu', 'ov', 'ska', 'ani', 'enko', 'son', 'dze', 'a']) : '';
  const day = `${1955 + Math.floor(roll() * 50)}-${String(1 + Math.floor(roll() * 12)).padStart(2, '0')}-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`;
  return {
    names: [{ full: `${one(GIVEN)} ${one(FAMILY)}${ending}` }],
    birth: { date: day },
    sex: roll() < 0.5 ? 'female' : 'male',
    nationality: one(['Romanian', 'Vietnamese', 'Albanian', 'Polish', 'British', 'Eritrean']),
    ...(roll() < 0.4 ? { phones: [`07700 900${String(Math.floor(roll() * 1000)).padStart(3, '0')}`] } : {}),
  };
}

/** The same person as another agency might have written him: a slip, a turned name, part of a date. */
function retell(person: PersonValue, roll: () => number): PersonValue {
  const full = person.names[0]?.full ?? '';
  const turned = roll() < 0.2 ? full.split(' ').reverse().join(' ') : full;
  const date = person.birth?.date ?? '';
  return {
    names: [{ full: roll() < 0.5 ? slip(turned, roll) : turned }],
    birth: { date: roll() < 0.3 ? date.slice(0, 4) : date },
    sex: person.sex,
    ...(roll() < 0.5 ? { nationality: person.nationality } : {}),
  };
}

/** Work done in a second: runs `work` on numbers from 0 until a second is over. */
function perSecond(work: (turn: number) => void): number {
  for (let turn = 0; turn < 2000; turn++) work(turn);
  const started = performance.now();
  let turns = 0;
  while (performance.now() - started < 1000) {
    for (let i = 0; i < 500; i++) work(turns++);
  }
  return Math.round((turns * 1000) / (performance.now() - started));
}

/**
 * Likeness of invented people: pairs compared a second (all fields, explained), people made comparable and keyed a second, and how many
 * of the retold people share a blocking key and are proposed, against strangers proposed, one thread; what each blocking rule brings and
 * finds; names known again; what the comparison states against what is true; one record looked up among many in memory; then whole files linked from the command line, beside the measured
 * figures of Splink. With `full` the large sizes: minutes, and 12 GB of memory.
 */
export async function run({ full }: { full: boolean }) {
  const count = full ? 20_000 : 3000;
  const roll = dice(20_261_123);
  const told = Array.from({ length: count }, () => invent(roll));
  const retold = told.map((person) => retell(person, roll));
  const normal = (value: PersonValue): Normal => normalise({ kind: 'person', value });
  const people = told.map(normal);
  const again = retold.map(normal);
  const at = (list: readonly Normal[], turn: number) => list[turn % count] ?? normal({ names: [] });
  const keys = people.map((person) => new Set(blockingKeys(person).map(({ key }) => key)));
  let blocked = 0;
  let proposed = 0;
  let strangers = 0;
  for (const [turn, person] of people.entries()) {
    const other = at(again, turn);
    const met = blockingKeys(other).some(({ key }) => keys[turn]?.has(key));
    const comparison = compare(person, other);
    if (met) blocked += 1;
    if (met && comparison && decide(comparison) !== 'none') proposed += 1;
    const stranger = compare(person, at(again, turn * 7 + 13));
    if (stranger && decide(stranger) !== 'none') strangers += 1;
  }
  const text =
    'They sleep in the yard behind 14 High Street, Crewe CW1 2AB. A white van, MX19 KLP, comes at five; the boss (07700 900123, jobs@shiny.example.com) says Orchard Gleam Ltd pays them. ';
  return {
    people: count,
    pairsComparedPerSecond: perSecond((turn) => compare(at(people, turn), at(again, turn * 7 + 13))),
    truePairsComparedPerSecond: perSecond((turn) => compare(at(people, turn), at(again, turn))),
    peopleMadeComparablePerSecond: perSecond((turn) => normal(told[turn % count] ?? { names: [] })),
    peopleKeyedPerSecond: perSecond((turn) => blockingKeys(at(people, turn))),
    narrativesReadPerSecond: perSecond(() => readNarrative(text, 0)),
    retoldSharingAKey: blocked / count,
    retoldProposed: proposed / count,
    strangersProposed: strangers / count,
    keysPerPerson: keys.reduce((sum, set) => sum + set.size, 0) / count,
    blocking: blockingYields(full),
    names: nameFigures(),
    liveCalibration: liveCalibration(full),
    lookUps: await lookUpFigures(full),
    linking: linkFigures(full),
  };
}
