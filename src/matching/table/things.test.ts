import { expect, test } from 'vitest';
import { tableOf } from '../../testing/tables.ts';
import type { ColumnRole, LinkOutcome } from './contract.ts';
import { linkTable } from './link-table.ts';

/** Numbers from a seed, the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

const pick = (text: string, from: (below: number) => number): string => {
  const words = text.split(' ');
  return words[from(words.length)] ?? '';
};
const signs = (of: string, count: number, from: (below: number) => number): string =>
  Array.from({ length: count }, () => of.charAt(from(of.length))).join('');
const DIGITS = '0123456789';

type Things = readonly (Readonly<Record<string, string>> & { truth: string })[];

async function link(
  rows: Things,
  roles: Readonly<Record<string, ColumnRole>>,
): Promise<{ outcome: LinkOutcome; precision: number; recall: number; f1: number }> {
  const outcome = await linkTable(tableOf(rows, roles));
  const sizes = new Map<string, number>();
  for (const { truth } of rows) sizes.set(truth, (sizes.get(truth) ?? 0) + 1);
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const { left, right, probability } = outcome.pairs;
  let said = 0;
  let found = 0;
  for (const [at, stated] of probability.entries()) {
    if (stated < 0.5) continue;
    said += 1;
    if (rows[left[at] ?? 0]?.truth === rows[right[at] ?? 0]?.truth) found += 1;
  }
  const precision = found / Math.max(1, said);
  const recall = found / wanted;
  return { outcome, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', '0': 'O', B: '8', '8': 'B', S: '5', '5': 'S' };

/** Six hundred records of vehicles: the second of each spells its plate in another way, most with look-alike signs exchanged. */
function vehicles(): Things {
  const from = dice(5);
  return Array.from({ length: 300 }, (_, at): Things[number][] => {
    const plate = `${signs('ABDKLMOPS', 2, from)}${pick('05 08 18 20 58 60 68', from)} ${signs('ABDHJKOPSTU', 3, from)}`;
    const other =
      at % 3 === 0 ? plate.replace(' ', '') : plate.replace(/[OB0S58]/g, (sign) => LOOK_ALIKE[sign] ?? sign);
    return [plate, other].map((told, which) => ({ id: `${at} ${which}`, plate: told, truth: String(at) }));
  }).flat();
}

test('vehicles are found again by their plates, also where O and 0 or B and 8 were exchanged', async () => {
  const { outcome, precision, recall } = await link(vehicles(), { plate: 'plate' });
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  const { left, right } = outcome.pairs;
  const same = [...left]
    .map((row, at) => outcome.levelsOf(row, right[at] ?? 0))
    .filter(({ parts }) => parts[0]?.level === 'same');
  expect(same.length).toBeGreaterThan(100);
  for (const { probability } of same) expect(probability).toBeGreaterThanOrEqual(0.95);
});

test('parts of plates and a plate that half the records have make nobody the same', async () => {
  const from = dice(9);
  const rows = Array.from({ length: 200 }, (_, at) => ({
    plate:
      at % 2 === 0
        ? 'AA11 AAA'
        : at % 4 === 1
          ? `MX19 K??`
          : `${signs('BCDFG', 2, from)}19 ${signs('HJKLMN', 3, from)}`,
    truth: String(at),
  }));
  const { outcome } = await link(rows, { plate: 'plate' });
  expect([...outcome.pairs.probability].filter((stated) => stated > 0.5)).toHaveLength(0);
});

const FIRST =
  'Zenith Silverdale Saffron Thornfield Juniper Copper Harbour Kestrel Marlow Granite Bluebird Orchard Linden Quartz Tulip Pelican Amber Falcon Maple Cedar Heron Bramley Clover Willow Ridge Summit Beacon Meadow';
const TRADE = 'Foods Nails Farms Motors Cleaning Logistics Recruitment Construction';

/** Six hundred records of firms: the second with another legal form, a trading name, dropped zeros, or gaps. */
function firms(): Things {
  const from = dice(3);
  return Array.from({ length: 300 }, (_, at): Things[number][] => {
    const name = `${pick(FIRST, from)} ${pick(FIRST, from)} ${signs('aeiou', 1, from)}${pick('lton rby nwick shall rdale', from)} ${pick(TRADE, from)}`;
    const number = `0${at % 3 === 0 ? '0' : '4'}${signs(DIGITS, 6, from)}`;
    const forms = [
      `${name.toUpperCase()} LIMITED`,
      `${name} Co Ltd`,
      `The ${name} Company Limited`,
      `${name} Limited t/a ${pick(FIRST, from)}`,
    ];
    return [
      { name: `${name} Ltd`, number, truth: String(at) },
      { name: forms[at % 4] ?? '', number: at % 5 === 0 ? '' : number.replace(/^0+/, ''), truth: String(at) },
    ];
  }).flat();
}

test('firms are found again under another legal form, with a trading name and without the zeros of their number', async () => {
  const { f1 } = await link(firms(), { name: 'business-name', number: 'company-number' });
  expect(f1).toBeGreaterThanOrEqual(0.9);
  const byName = await link(firms().slice(0, 300), { name: 'business-name' });
  expect(byName.f1).toBeGreaterThanOrEqual(0.9);
});

test('accounts are the same as an IBAN, beside their sort code, and with blanks and hyphens', async () => {
  const from = dice(7);
  const rows = Array.from({ length: 300 }, (_, at): Things[number][] => {
    const sort = `20${signs(DIGITS, 4, from)}`;
    const number = signs(DIGITS, 8, from);
    const truth = String(at);
    const apart = {
      account: `${number.slice(0, 4)} ${number.slice(4)}`,
      sort: sort.replace(/..(?!$)/g, '$&-'),
      truth,
    };
    return [
      apart,
      at % 2 === 0
        ? { account: `GB29 NWBK ${sort} ${number}`, sort: '', truth }
        : { account: number, sort, truth },
    ];
  }).flat();
  const { precision, recall } = await link(rows, { account: 'account', sort: 'account' });
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

test('accounts online are the same as a handle and as an address, in whichever of two columns, and mailboxes with dots and tags', async () => {
  const from = dice(11);
  const rows = Array.from({ length: 300 }, (_, at): Things[number][] => {
    const handle = `${signs('abcdefgh', 4, from)}.${signs('klmnoprstu', 4, from)}${at}`;
    const mail = handle.replace('.', '');
    const truth = String(at);
    const told = at % 2 === 0 ? `@${handle}` : `https://www.instagram.com/${handle}/?hl=en`;
    return [
      {
        instagram: handle,
        facebook: at % 3 === 0 ? '' : `facebook.com/${handle}`,
        mail: `${handle}@gmail.com`,
        truth,
      },
      {
        instagram: told.toUpperCase().replace('HTTPS', 'https'),
        facebook: '',
        mail: `${mail}+x@googlemail.com`,
        truth,
      },
    ];
  }).flat();
  for (const roles of [{ instagram: 'online', facebook: 'online' }, { mail: 'email' }] as const) {
    const { precision, recall } = await link(rows, roles);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  }
});
