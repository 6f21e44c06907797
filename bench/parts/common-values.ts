/** What a save costs, and proposes, that names values which very many carry: a helpline's number, a hostel, a name of thousands. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type Mention, mentionShape } from '../../src/identities/mention.ts';
import { readBookRing } from '../../src/platform/keys/index.ts';
import { loadPeople } from '../../src/practice/load-people.ts';
import { seededRandom } from '../../src/practice/random.ts';
import { type Submission, submitReport } from '../../src/reports/index.ts';
import { plantPeople } from '../../src/testing/planted-repeats.ts';
import { assessReport } from '../../src/triage/index.ts';
import { fillMentions } from './bulk-mentions.ts';
import { type County, openCounty } from './county.ts';
import { rounded, spread } from './figures.ts';

const said = { source: 'answer', state: 'accepted' } as const;
const helpline = '0800 0121 700';
const hostel = { text: '14 Larkwhistle Street, Crewe', postcode: 'CW1 4AA' };
const name = 'Mohammed Khan';

const two = (value: number) => String(value).padStart(2, '0');
type Chance = ReturnType<typeof seededRandom>;
const birthday = (random: Chance) =>
  `${random.whole(1955, 2006)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;

/** The helpline's number by itself, people at the hostel with its address, and people of one name. `part`: a tenth of all, or all. */
function commonMentions(part: number): Mention[] {
  const random = seededRandom(77);
  const people = plantPeople(Math.ceil(5000 / part), 78)
    .filter((_, at) => at % 2 === 0)
    .slice(0, 5000 / part);
  return [
    ...Array.from(
      { length: 100_000 / part },
      (): Mention => ({ kind: 'phone', value: { number: helpline }, ...said }),
    ),
    ...people.map((): Mention => ({ kind: 'place', value: hostel, ...said })),
    ...people.map(({ told }) =>
      mentionShape.parse({ ...told, value: { ...told.value, places: [hostel], phones: [] }, ...said }),
    ),
    ...Array.from(
      { length: 20_000 / part },
      (): Mention => ({
        kind: 'person',
        value: { names: [{ full: name }], birth: { date: birthday(random) }, sex: 'male' },
        ...said,
      }),
    ),
  ];
}

type Told = Submission['told'];

/** A report of a person, a telephone and a place that few have. */
function ordinary(number: number): Told {
  const random = seededRandom(901, number);
  const [telling] = plantPeople(1, 10_000 + number);
  const person = telling?.told.kind === 'person' ? telling.told.value : undefined;
  return {
    whatSeen: 'He is collected before it is light.',
    people: [{ name: person?.names[0]?.full, dateOfBirth: birthday(random), sex: 'male' }],
    phones: [{ number: `07700 9${String(random.whole(0, 99_999)).padStart(5, '0')}` }],
    where: {
      text: `${random.whole(1, 90)} Quillfeather Road, Crewe`,
      postcode: `CW${random.whole(1, 9)} ${random.whole(1, 9)}QF`,
    },
    vehicles: [],
    businesses: [],
    identity: 'anonymous',
  };
}

const kinds: Readonly<Record<string, (told: Told) => Told>> = {
  ordinary: (told) => told,
  helpline: (told) => ({ ...told, phones: [{ number: helpline }] }),
  hostel: (told) => ({ ...told, where: hostel }),
  name: (told) => ({ ...told, people: told.people.map((person) => ({ ...person, name })) }),
  nameAlone: (told) => ({ ...told, people: [{ name }] }),
  allThree: (told) => ({ ...told, phones: [{ number: helpline }], where: hostel, people: [{ name }] }),
};

interface Saved {
  ms: number;
  /** Matches that a member is asked about, and those that were joined at once. */
  proposed: number;
  joined: number;
}

const counted = z.object({ proposed: z.coerce.number(), joined: z.coerce.number() });

/** A save, timed; what it proposed is counted afterwards and not in its time. */
async function save({ worker }: County, told: Told): Promise<Saved> {
  const began = performance.now();
  const record = await worker.act({}, { act: 'report.submit' }, async (act) => {
    const quiet = { ...act, announce: async () => undefined };
    const { reportId } = await submitReport(quiet, {
      ...{ told, channel: 'partner', language: 'en', agencyId: 'cheshire-police' },
    });
    await assessReport(quiet, reportId);
    return reportId;
  });
  const ms = performance.now() - began;
  const found = await worker.act({}, { act: 'model.read' }, (act) =>
    act.db.one(
      counted,
      sql`select count(*) filter (where strength <> 'certain') as proposed,
          count(*) filter (where strength = 'certain') as joined
        from identities.matches where left_record = ${record} or right_record = ${record}`,
    ),
  );
  return { ms, ...found };
}

const mean = (list: readonly number[]) =>
  rounded(list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length), 1);

/** Saves of each kind by turns, so that what the machine does besides falls on all alike. The first of each makes its value common. */
export async function overCommon(part: number, times: number): Promise<object> {
  const county = await openCounty();
  try {
    await county.worker.act({}, { act: 'practice.load' }, loadPeople);
    const keys = readBookRing(county.keysDir);
    await fillMentions({
      ...{ ownerUrl: county.ownerUrl, keys, agencyId: 'cheshire-police', inOneRecord: 1 },
      mentions: commonMentions(part),
    });
    const first: Record<string, number> = {};
    const saves = new Map<string, Saved[]>();
    const warm = 5;
    for (let turn = 0; turn < times + warm; turn += 1)
      for (const [at, [kind, telling]] of Object.entries(kinds).entries()) {
        const saved = await save(county, telling(ordinary(turn * 10 + at)));
        first[kind] ??= rounded(saved.ms);
        if (turn >= warm) saves.set(kind, [...(saves.get(kind) ?? []), saved]);
      }
    const spreadOf = (kind: string) => spread((saves.get(kind) ?? []).map(({ ms }) => ms));
    const usual = spreadOf('ordinary');
    const saved = [...saves].map(([kind, list]) => {
      const { p50, p99 } = spreadOf(kind);
      const figures = {
        ...{ firstMs: first[kind], p50, p99, timesOrdinary: rounded(p50 / usual.p50) },
        /** The median with the common value is at most twice the median without. */
        withinTwice: p50 <= 2 * usual.p50,
        /** Of each save; those of `ordinary` name no common value. */
        proposedOfEach: mean(list.map(({ proposed }) => proposed)),
        joinedOfEach: mean(list.map(({ joined }) => joined)),
      };
      return [kind, figures] as const;
    });
    return {
      stored: { helpline: 100_000 / part, hostel: 5000 / part, name: 20_000 / part },
      saves: times,
      byKind: Object.fromEntries(saved),
    };
  } finally {
    await county.close();
  }
}
