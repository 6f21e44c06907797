import type { TextColumn } from './contract.ts';
import type { Layout } from './layout.ts';
import { type OnlineReaders, type Reading, twoAtMost } from './reading.ts';
import { type Phrases, textOf } from './words.ts';

/** Loads the readers where a table has columns for them; a thread that does not read them is spared the library. */
export async function onlineReaders({ codes }: Layout): Promise<OnlineReaders | undefined> {
  if (!codes.some((_, at) => readsOnline({ codes }, at))) return undefined;
  const [{ normaliseOnline, platformOf }, { normaliseAccount }] = await Promise.all([
    import('../online.ts'),
    import('../account.ts'),
  ]);
  return { normaliseOnline, platformOf, normaliseAccount };
}

/** Whether a field of codes is read by them. */
export function readsOnline({ codes }: Pick<Layout, 'codes'>, at: number): boolean {
  return codes[at]?.kind === 'account' || codes[at]?.kind === 'online';
}

/** Fills the slots of a field of online addresses or accounts. */
export function fillOnline(reading: Reading, at: number, phrases: Phrases): void {
  const { input, layout, online } = reading;
  const { columns, kind, slot } = layout.codes[at] as Layout['codes'][number];
  if (!online) return;
  const all = columns.map((place) => input.columns[place] as TextColumn);
  if (kind === 'account') fillAccounts(reading, online, all, slot, phrases);
  else
    for (const column of all) {
      const platform = platformIn(column.name, online);
      const numbers = new Int32Array(column.values.ends.length);
      for (let value = 1; value < numbers.length; value++)
        numbers[value] = phrases.add(addressOf(textOf(column.values, value), platform, online));
      twoAtMost(reading, column, numbers, slot);
    }
}

/** The platform that a column's header names, as "Instagram handle". */
function platformIn(header: string, { platformOf }: OnlineReaders): string | undefined {
  const words = header.toLowerCase().split(/[^a-z]+/);
  return words.map((word) => platformOf(word)).find((platform) => platform !== undefined);
}

const SAYS = /[\p{L}\p{N}]/u;

function addressOf(text: string, platform: string | undefined, { normaliseOnline }: OnlineReaders): string {
  if (!SAYS.test(text)) return '';
  return normaliseOnline({ address: text, platform }).address.slice(0, 120);
}

/** Accounts, with the sort code beside them where a column of its own holds it. */
function fillAccounts(
  reading: Reading,
  online: OnlineReaders,
  columns: readonly TextColumn[],
  slot: number,
  phrases: Phrases,
): void {
  const sortCodes = columns.length > 1 ? columns.find(holdsSortCodes) : undefined;
  for (const column of columns) {
    if (column === sortCodes) continue;
    // Each account is read once with each sort code that stands beside it.
    const known = new Map<string, number>();
    const numbers: number[] = [0];
    const rows = column.rows.map((value, row) => {
      if (value === 0) return 0;
      const code = sortCodes?.rows[row] ?? 0;
      const both = `${value} ${code}`;
      const before = known.get(both);
      if (before !== undefined) return before;
      const sortCode = sortCodes && textOf(sortCodes.values, code);
      const read = online.normaliseAccount({
        number: textOf(column.values, value),
        ...(sortCode && { sortCode }),
      });
      const place = numbers.push(phrases.add(read.number)) - 1;
      known.set(both, place);
      return place;
    });
    twoAtMost(reading, { ...column, rows }, Int32Array.from(numbers), slot);
  }
}

/** Six digits in nearly all of its values. */
function holdsSortCodes({ values }: TextColumn): boolean {
  const most = Math.min(values.ends.length, 200);
  let six = 0;
  for (let value = 1; value < most; value++)
    if (textOf(values, value).replace(/\D/g, '').length === 6) six += 1;
  return six > 0.8 * (most - 1);
}
