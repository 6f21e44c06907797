import { afterAll, expect, test } from 'vitest';
import { dice } from '../strength/dice.ts';
import { type Asked, askOf, hide, members, twins, visitors } from './side-doors.ts';
import { askersOf, everyStaffAddress, openReportPage } from './side-doors-desk.ts';
import { everyStreetAddress } from './side-doors-street.ts';
import { acrossAskers, classWidth, type Separation, separationOf, surelyApart } from './time-class.ts';

/** Each address is asked in so many pairs, shared among those who may ask. */
const pairs = 1000;
/** So many are asked before, that nothing is slow for being the first. */
const warmUp = 25;
const chance = dice(Date.now());

interface Asker {
  readonly who: string;
  readonly token: string | undefined;
}
interface Timed extends Separation {
  readonly route: string;
}
const all: Timed[] = [];

/** Asks both in turn, in an order that chance gives, and weighs the times. */
async function timed({ who, token }: Asker, asked: Asked, times: number): Promise<Timed> {
  const taken: [number[], number[]] = [[], []];
  for (let pair = -warmUp; pair < times; pair++) {
    const first = chance() < 0.5 ? 0 : 1;
    for (const at of [first, 1 - first] as (0 | 1)[]) {
      const { took } = await askOf(at, token, asked);
      if (pair >= 0) taken[at].push(took);
    }
  }
  return { route: `${who}: ${asked.method} ${asked.url}`, ...separationOf(...taken) };
}

afterAll(() => {
  const furthest = all.toSorted((a, b) => Math.abs(b.auc - 0.5) - Math.abs(a.auc - 0.5)).slice(0, 5);
  process.stdout.write(
    `R8: ${all.length} routes, ${pairs} pairs each; furthest from 0.5: ${furthest.map(({ route, auc }) => `${auc.toFixed(3)} ${route}`).join(', ')}\n`,
  );
});

/**
 * Those ask who find something at an address, and one who does not. Whatever stands out, of an address over all who ask or for one of them
 * alone, is asked again by each in as many pairs, and what then surely stands out once more: the machine's moods pass, and what a hidden report does stays.
 */
async function apart<Address extends Asked>(
  askersOf: (address: Address) => readonly Asker[],
  addresses: readonly Address[],
): Promise<Timed[]> {
  const doubted: { readonly asker: Asker; readonly asked: Asked }[] = [];
  for (const [at, asked] of addresses.entries()) {
    if (at % 10 === 0) process.stdout.write(`R8: ${at} of ${addresses.length} addresses asked\n`);
    const askers = askersOf(asked);
    const each: (Timed & { readonly asker: Asker })[] = [];
    for (const asker of askers)
      each.push({ ...(await timed(asker, asked, Math.ceil(pairs / askers.length))), asker });
    const over = acrossAskers(each);
    all.push({ route: `${asked.method} ${asked.url}`, ...over });
    for (const { asker, auc } of each)
      if (Math.abs(auc - 0.5) > classWidth || Math.abs(over.auc - 0.5) > classWidth)
        doubted.push({ asker, asked });
  }
  process.stdout.write(`R8: ${doubted.length} doubted, asked again\n`);
  const once: Timed[] = [];
  for (const { asker, asked } of doubted) once.push(await timed(asker, asked, pairs));
  const before = new Map(surelyApart(once).map(({ route, auc }) => [route, auc]));
  const twice: Timed[] = [];
  for (const { asker, asked } of doubted.filter((_, at) => before.has(once[at]?.route ?? ''))) {
    const second = await timed(asker, asked, pairs);
    const first = before.get(second.route) ?? 0.5;
    process.stdout.write(
      `R8: ${second.route} stood out by ${first.toFixed(3)}, then ${second.auc.toFixed(3)}\n`,
    );
    if (second.auc < 0.5 === first < 0.5) twice.push(second);
  }
  return surelyApart(twice);
}

test('on the street, no answer takes longer for what it must not tell [R8]', async () => {
  const askers = Object.entries(visitors).map(([who, token]) => ({ who, token }));
  expect(await apart(() => askers, await everyStreetAddress())).toEqual([]);
});

test.each(['GET', 'POST'])(
  'at the desk, no answer to %s takes longer for a hidden report that matches [R8]',
  async (asked) => {
    const addresses = everyStaffAddress().filter(({ method }) => method === asked);
    expect(await apart(askersOf, addresses)).toEqual([]);
  },
  7_200_000,
);

test('twenty sealed reports in its place would show in the time too: the clock is not blind [R8]', async () => {
  for (let report = 0; report < 20; report++) await hide(twins[1], 'sealed');
  const duty = members.find(({ agencyId, role }) => agencyId === 'cheshire-police' && role === 'duty-desk');
  const { auc } = await timed({ who: 'control', token: duty?.session }, openReportPage, pairs);
  expect(auc).toBeGreaterThan(0.5 + classWidth);
});
