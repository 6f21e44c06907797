import { afterAll, expect, test } from 'vitest';
import { type Asked, twins, visitors } from './side-doors.ts';
import { askersOf, everyStaffAddress } from './side-doors-desk.ts';
import { everyStreetAddress } from './side-doors-street.ts';
import { acrossAskers, surelyApart } from './time-class.ts';
import { type Asker, type Timed, timed } from './timed-pairs.ts';

/** Each address is asked in so many pairs, shared among those who may ask. */
const pairs = 1000;
/** So likely, or less, times of one class would lie as far apart: that is asked again. */
const doubtful = 0.2;
const all: Timed[] = [];

afterAll(() => {
  const furthest = all.toSorted((a, b) => Math.abs(b.auc - 0.5) - Math.abs(a.auc - 0.5)).slice(0, 5);
  process.stdout.write(
    `R8: ${all.length} routes, ${pairs} pairs each; furthest from 0.5: ${furthest.map(({ route, auc }) => `${auc.toFixed(3)} ${route}`).join(', ')}\n`,
  );
});

/** What was asked before has left its waste in both, which is not to be told from what is hidden: both are tidied, as a server does by itself. */
const tidied = async () => {
  for (const twin of twins) await twin.pool('owner').query('vacuum (analyze)');
};

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
    for (const { asker, p } of each) if (p < doubtful || over.p < doubtful) doubted.push({ asker, asked });
  }
  process.stdout.write(`R8: ${doubted.length} doubted, asked again\n`);
  await tidied();
  const once: Timed[] = [];
  for (const { asker, asked } of doubted) once.push(await timed(asker, asked, pairs));
  const before = new Map(surelyApart(once).map(({ route, auc }) => [route, auc]));
  await tidied();
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
