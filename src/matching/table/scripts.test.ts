import { expect, test } from 'vitest';
import { namesOfOnePerson } from '../../testing/names-of-one-person.ts';
import { tableOf } from '../../testing/tables.ts';
import { linkTable } from './link-table.ts';

const roles = { name: 'full-name', born: 'birth-date' } as const;

/** A day of birth of its own for each number. */
const born = (at: number): string =>
  `${1950 + ((at * 7) % 53)}-${String(1 + ((at * 5) % 12)).padStart(2, '0')}-${String(1 + ((at * 11) % 28)).padStart(2, '0')}`;

/** People to learn from: so many, a third of them told twice, with a slip. */
function others(count: number): { name: string; born: string }[] {
  const given = 'Ana Ben Carla Daniel Elena Farid Grace Hassan Ivan Jana Mark Lucy Piotr Linh Besa'.split(
    ' ',
  );
  const family =
    'Popescu Smithers Nowak Hoxha Ahmed Jones Tran Okafor Kaur Silva Berisha Reed Stan Kola'.split(' ');
  return Array.from({ length: count }, (_, at) => {
    const name = `${given[(at * 7) % 15] ?? ''} ${family[(at * 3) % 14] ?? ''}${'aeiou'[at % 5] ?? ''}`;
    const one = { name, born: born(at + 1000) };
    return at % 3 === 0 ? [one, { ...one, name: name.replace(/.$/, 'x') }] : [one];
  }).flat();
}

test('names of one person in two scripts, spellings or orders are joined where the date of birth is the same', async () => {
  const rows = [
    ...namesOfOnePerson.flatMap(([one, other], at) => [one, other].map((name) => ({ name, born: born(at) }))),
    ...others(300),
  ];
  const { pairs } = await linkTable(tableOf(rows, roles));
  const joined = new Set<number>();
  const wrong: string[] = [];
  for (const [at, stated] of pairs.probability.entries()) {
    const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    if (stated < 0.5 || left >= namesOfOnePerson.length * 2) continue;
    if (right === left + 1 && left % 2 === 0) joined.add(left / 2);
    else if (rows[left]?.name !== rows[right]?.name)
      wrong.push(`${stated} ${JSON.stringify(rows[left])} | ${JSON.stringify(rows[right])}`);
  }
  const lost = namesOfOnePerson.filter((_, at) => !joined.has(at)).map(([one, other]) => `${one} | ${other}`);
  expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(namesOfOnePerson.length - 50);
  // The list has namesakes of its own: three names stand in it twice, in other spellings.
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(4);
});

test('names in other letters are told apart as well as they are known again', async () => {
  const rows = [
    ['王小明', '王小红'],
    ['محمد الخطيب', 'محمود الخطيب'],
    ['Дмитрий Кузнецов', 'Андрей Кузнецов'],
    ['يوسف البغدادي', 'Mark Jenkins'],
    ['弗拉基米爾·克魯森', 'Barbara Hollis'],
  ].flatMap((names, at) => names.map((name) => ({ name, born: born(at) })));
  const { pairs, levelsOf } = await linkTable(tableOf([...rows, ...others(300)], roles));
  for (let at = 0; at < rows.length; at += 2) {
    const { parts, probability } = levelsOf(at, at + 1);
    expect(['alike', 'different'], rows[at]?.name).toContain(parts[0]?.level);
    expect(probability, rows[at]?.name).toBeLessThan(0.5);
  }
  expect(pairs.left.length).toBeGreaterThan(90);
});

test('a family name that is said first before given name and patronymic is known as one', async () => {
  const rows = [
    { name: 'Sidorov Ivan Petrovich', born: born(1) },
    { name: 'Ivan Sidorov', born: born(1) },
    { name: 'Marchenko Olena Ivanivna', born: born(2) },
    { name: 'Olena Ivanivna Marchenko', born: born(2) },
    ...others(300),
  ];
  const { pairs, levelsOf } = await linkTable(tableOf(rows, roles));
  for (const [left, right] of [
    [0, 1],
    [2, 3],
  ] as const) {
    const at = pairs.left.findIndex((one, pair) => one === left && pairs.right[pair] === right);
    expect(pairs.probability[at]).toBeGreaterThan(0.5);
    const level = (field: string) => levelsOf(left, right).parts.find((part) => part.field === field)?.level;
    expect([level('given-name'), level('family-name')]).toEqual(['exact', 'exact']);
  }
});
