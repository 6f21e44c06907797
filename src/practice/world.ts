import { drawAddress, type PracticeAddress } from './addresses.ts';
import {
  drawBusiness,
  drawPerson,
  drawPracticePhone,
  drawVehicle,
  type Made,
  type PracticeBusiness,
  type PracticePerson,
  type PracticePhone,
  type PracticeVehicle,
} from './cast.ts';
import type { Country } from './name-lists.ts';
import type { Random } from './random.ts';
import { type Setting, settings, type Theme, themes } from './settings.ts';

/** Something that goes on for months: one setting, one place, the same people, vans and phones. */
export interface Situation {
  id: string;
  theme: Theme;
  place: PracticeAddress;
  /** Where those affected sleep, when it is another place. */
  lodging?: PracticeAddress;
  affected: PracticePerson[];
  runners: PracticePerson[];
  vehicles: PracticeVehicle[];
  phones: PracticePhone[];
  business?: PracticeBusiness;
  from: Date;
  until: Date;
  /** How much it is seen and told of, relative to others. */
  visible: number;
}

/** Those who run several situations: the same faces, vans and phones turn up in different towns. */
interface Group {
  country: Country;
  runners: PracticePerson[];
  vehicles: PracticeVehicle[];
  phones: PracticePhone[];
  moved: PracticePerson[];
}

const day = 86_400_000;

/** Makes the hidden truth: so many situations between two days, many of them tied to others by those who run them. */
export function makeWorld(
  random: Random,
  from: Date,
  until: Date,
  situationCount: number,
  prefix = '',
): Situation[] {
  const made: Made = { prefix, year: until.getUTCFullYear(), people: 0, vehicles: 0, phones: 0 };
  const groups: Group[] = [];
  return Array.from({ length: situationCount }, (_, number) => {
    const theme = random.weighted(shares);
    const group = random.chance(0.4) ? findGroup(random, groups, theme) : undefined;
    return makeSituation(
      random,
      { number, theme, from, until, made },
      group ?? addGroup(random, groups, theme, made),
    );
  });
}

const shares: Partial<Record<Theme, number>> = {};
for (const theme of themes) shares[theme] = settings[theme].share;

function findGroup(random: Random, groups: Group[], theme: Theme): Group | undefined {
  const able = groups.filter((group) => (settings[theme].runFrom[group.country] ?? 0) > 0);
  return able.length > 0 ? random.pick(able.slice(-40)) : undefined;
}

function addGroup(random: Random, groups: Group[], theme: Theme, made: Made): Group {
  const country = random.weighted<Country>(settings[theme].runFrom);
  const runners = Array.from({ length: random.whole(1, 3) }, () =>
    drawPerson(random, made, { country, part: 'running-it', ages: [23, 56], women: 0.22 }),
  );
  const group: Group = {
    country,
    runners,
    vehicles: Array.from({ length: random.whole(1, 3) }, () => drawVehicle(random, made, theme)),
    phones: Array.from({ length: random.whole(1, 2) }, () => drawPracticePhone(random, made)),
    moved: [],
  };
  groups.push(group);
  return group;
}

interface Plan {
  number: number;
  theme: Theme;
  from: Date;
  until: Date;
  made: Made;
}

function makeSituation(random: Random, plan: Plan, group: Group): Situation {
  const { theme, number } = plan;
  const { prefix } = plan.made;
  const setting = settings[theme];
  const place = drawAddress(random, `${prefix}address-${number}-a`, setting.use);
  const lodging = setting.use !== 'home' && random.chance(0.6);
  const affected = drawAffected(random, plan.made, setting, group);
  const start =
    plan.from.getTime() + (random.next() * 1.15 - 0.15) * (plan.until.getTime() - plan.from.getTime());
  return {
    id: `${prefix}situation-${number}`,
    theme,
    place,
    ...(lodging && { lodging: drawAddress(random, `${prefix}address-${number}-b`, 'home') }),
    affected,
    runners: group.runners,
    vehicles: group.vehicles,
    phones: group.phones,
    ...(setting.business && {
      business: drawBusiness(random, `${prefix}business-${number}`, setting.business, place),
    }),
    from: new Date(start),
    until: new Date(start + random.whole(40, 420) * day),
    visible: 0.15 + random.next() ** 3 * 2,
  };
}

/** New people, and now and then one whom the group has moved here from another place. */
function drawAffected(random: Random, made: Made, setting: Setting, group: Group): PracticePerson[] {
  const country = random.weighted<Country>(setting.affectedFrom);
  const count = random.whole(...setting.howMany);
  const moved = random.some(group.moved, count > 1 && random.chance(0.5) ? 1 : 0);
  const fresh = Array.from({ length: count - moved.length }, () =>
    drawPerson(random, made, { country, part: 'affected', ages: setting.ages, women: setting.women }),
  );
  group.moved.push(...fresh);
  return [...moved, ...fresh];
}
