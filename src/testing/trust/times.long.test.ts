import { afterAll, expect, test } from 'vitest';
import { dice } from '../strength/dice.ts';
import {
  type Asked,
  ask,
  everyStaffAddress,
  everyStreetAddress,
  hide,
  members,
  openReportPage,
  twins,
  visitors,
} from './side-doors.ts';
import { classWidth, type Separation, separationOf, surelyApart } from './time-class.ts';

const pairs = 1000;
/** So many are asked before, that nothing is slow for being the first. */
const warmUp = 25;
const chance = dice(Date.now());

interface Timed extends Separation {
  readonly route: string;
}
const all: Timed[] = [];

async function timeOf(at: 0 | 1, token: string | undefined, asked: Asked): Promise<number> {
  const began = performance.now();
  await ask(at, token, asked);
  return performance.now() - began;
}

/** Asks both in turn, in an order that chance gives, and weighs the times. */
async function timed(who: string, token: string | undefined, asked: Asked): Promise<Timed> {
  const times: [number[], number[]] = [[], []];
  for (let pair = -warmUp; pair < pairs; pair++) {
    const first = chance() < 0.5 ? 0 : 1;
    for (const at of [first, 1 - first] as (0 | 1)[]) {
      const time = await timeOf(at, token, asked);
      if (pair >= 0) times[at].push(time);
    }
  }
  const found = { route: `${who}: ${asked.method} ${asked.url}`, ...separationOf(...times) };
  all.push(found);
  return found;
}

afterAll(() => {
  const furthest = all.toSorted((a, b) => Math.abs(b.auc - 0.5) - Math.abs(a.auc - 0.5)).slice(0, 5);
  process.stdout.write(
    `R8: ${all.length} routes, ${pairs} pairs each; furthest from 0.5: ${furthest.map(({ route, auc }) => `${auc.toFixed(3)} ${route}`).join(', ')}\n`,
  );
});

/** What stands out once is asked again, as often: the machine's moods pass, and what a hidden report does stays. */
async function apart(who: string, token: string | undefined, addresses: readonly Asked[]): Promise<Timed[]> {
  const found: (Timed & { readonly asked: Asked })[] = [];
  for (const asked of addresses) found.push({ ...(await timed(who, token, asked)), asked });
  const again: Timed[] = [];
  for (const { asked, auc } of surelyApart(found)) {
    const second = await timed(who, token, asked);
    process.stdout.write(
      `R8: ${second.route} stood out by ${auc.toFixed(3)}, then ${second.auc.toFixed(3)}\n`,
    );
    if (second.auc < 0.5 === auc < 0.5) again.push(second);
  }
  return surelyApart(again);
}

test.each(Object.entries(visitors))(
  'on the street, no answer takes longer for what it must not tell: %s [R8]',
  async (who, token) => {
    expect(await apart(who, token, await everyStreetAddress())).toEqual([]);
  },
);

test.each(['duty-desk', 'data-protection-officer', 'administrator', 'frontline'] as const)(
  'at the desk, no answer takes longer for a hidden report that matches: %s [R8]',
  async (role) => {
    const asking = members.find((each) => each.agencyId === 'cheshire-police' && each.role === role);
    expect(await apart(role, asking?.session, everyStaffAddress())).toEqual([]);
  },
  // Over a hundred addresses, two thousand answers each.
  7_200_000,
);

test('twenty sealed reports in its place would show in the time too: the clock is not blind [R8]', async () => {
  for (let report = 0; report < 20; report++) await hide(twins[1], 'sealed');
  const duty = members.find(({ agencyId, role }) => agencyId === 'cheshire-police' && role === 'duty-desk');
  const { auc } = await timed('control', duty?.session, openReportPage);
  expect(auc).toBeGreaterThan(0.5 + classWidth);
});
