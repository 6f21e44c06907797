/** What each rule of blocking brings and finds, by the limits of the worker, in memory. */
import { blockingKeys } from '../../src/identities/blocking-keys.ts';
import { mostUnder, reach } from '../../src/identities/judge-candidates.ts';
import { normalise } from '../../src/matching/index.ts';
import { seededRandom } from '../../src/practice/random.ts';
import {
  type PlantedTelling,
  plantFirms,
  plantPeople,
  plantPlaces,
  plantVehicles,
} from '../../src/testing/planted-repeats.ts';

/** What one rule does among all mentions of a kind. */
interface RuleYield {
  rule: string;
  /** Pairs that it brings together, whatever others bring. */
  pairs: number;
  /** Planted repeats among them, and those that no other rule brings. */
  found: number;
  foundByItAlone: number;
}

interface KindYield {
  mentions: number;
  /** Mentions that tell again of something. */
  repeats: number;
  /** Pairs compared, each once, and the repeats among them. */
  pairs: number;
  found: number;
  rules: readonly RuleYield[];
}

/** What sharing a key brought together: by pair, the rules that did. */
function pairsBrought(tellings: readonly PlantedTelling[]): ReadonlyMap<string, ReadonlySet<string>> {
  const filed = new Map<string, number[]>();
  const pairs = new Map<string, Set<string>>();
  for (const [at, { told }] of tellings.entries()) {
    for (const { key, selectivity } of blockingKeys(normalise(told))) {
      const earlier = filed.get(key) ?? [];
      const common = earlier.length > reach[selectivity];
      const most = mostUnder(told.kind, selectivity, common);
      const rule = key.slice(key.indexOf(':') + 1, key.indexOf('='));
      for (const other of most === 0 ? [] : earlier.slice(-most)) {
        const pair = `${other} ${at}`;
        pairs.set(pair, (pairs.get(pair) ?? new Set()).add(rule));
      }
      earlier.push(at);
      filed.set(key, earlier);
    }
  }
  return pairs;
}

/** What all rules bring, and each, the one that finds the most first. */
function yieldsOf(tellings: readonly PlantedTelling[]): KindYield {
  const pairs = pairsBrought(tellings);
  const rules = new Map<string, RuleYield>();
  let found = 0;
  for (const [pair, by] of pairs) {
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    const same = tellings[one]?.thing === tellings[other]?.thing;
    if (same) found += 1;
    for (const rule of by) {
      const known = rules.get(rule) ?? { rule, pairs: 0, found: 0, foundByItAlone: 0 };
      known.pairs += 1;
      if (same) known.found += 1;
      if (same && by.size === 1) known.foundByItAlone += 1;
      rules.set(rule, known);
    }
  }
  return {
    mentions: tellings.length,
    repeats: tellings.length / 2,
    pairs: pairs.size,
    found,
    rules: [...rules.values()].sort((a, b) => b.found - a.found || a.pairs - b.pairs),
  };
}

/** People of whom half are told again by their name alone. */
function peopleAndNames(count: number, seed: number): PlantedTelling[] {
  return plantPeople(Math.ceil(count / 2), seed).map((telling, at): PlantedTelling => {
    if (at % 4 !== 1 || telling.told.kind !== 'person') return telling;
    return { ...telling, told: { kind: 'person', value: { names: telling.told.value.names } } };
  });
}

/** Vehicles of which every fifth is told again by a part of its plate alone, or with signs not seen. */
function vehiclesAndParts(count: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  return plantVehicles(count, seed).map((telling, at, all): PlantedTelling => {
    const [first] = at % 10 === 1 ? all.slice(at - 1, at) : [];
    if (first?.told.kind !== 'vehicle' || telling.told.kind !== 'vehicle') return telling;
    const plate = (first.told.value.plate ?? '').replace(' ', '');
    const seen = random.pick([
      plate.slice(0, 5),
      plate.slice(1, 6),
      plate.slice(2),
      `${plate.slice(0, 2)}??${plate.slice(4)}`,
      `${plate.slice(0, 4)}?${plate.slice(5)}`,
    ]);
    return { ...telling, told: { kind: 'vehicle', value: { ...telling.told.value, plate: seen } } };
  });
}

/** Telephones told twice: with the country's code or without, by the last seven digits, or with a slip of one. */
function plantPhones(count: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, thing): PlantedTelling[] => {
    const rest = `7${String(random.whole(0, 999_999_999)).padStart(9, '0')}`;
    const at = random.whole(3, 9);
    const slip = `${rest.slice(0, at)}${(Number(rest[at]) + 1) % 10}${rest.slice(at + 1)}`;
    const again = random.pick([`+44 ${rest}`, `0044${rest}`, `0${rest}`, rest.slice(-7), `0${slip}`]);
    return [`0${rest}`, again].map((number) => ({ told: { kind: 'phone', value: { number } }, thing }));
  }).flat();
}

/** Firms of which some give their number, and some their page. */
function firmsInFull(count: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  const given = Array.from({ length: count }, (_, thing) => ({
    ...(random.chance(0.4) ? { companyNumber: String(random.whole(1_000_000, 9_999_999)) } : {}),
    ...(random.chance(0.3) ? { website: `www.firm${thing}.example.com` } : {}),
  }));
  return plantFirms(count, seed).map(({ told, thing }): PlantedTelling => {
    if (told.kind !== 'business') return { told, thing };
    return { told: { kind: 'business', value: { ...told.value, ...given[thing] } }, thing };
  });
}

/** The blocking table of the rules by which mentions are brought together as they arrive, over invented ones each told twice. */
export function blockingYields(full: boolean): Readonly<Record<string, KindYield>> {
  const count = full ? 10_000 : 2000;
  return {
    person: yieldsOf(peopleAndNames(count, 21)),
    vehicle: yieldsOf(vehiclesAndParts(count, 22)),
    place: yieldsOf(plantPlaces(count, 23)),
    phone: yieldsOf(plantPhones(count, 24)),
    business: yieldsOf(firmsInFull(count, 25)),
  };
}
