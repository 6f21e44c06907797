import { expect, test } from 'vitest';
import { compareGroupNames, groupKeys, judgeGroups, normaliseGroup } from './group.ts';

const level = (one: readonly string[], other: readonly string[]) => {
  const [a, b] = [normaliseGroup(one), normaliseGroup(other)];
  expect(compareGroupNames(a, b)).toBe(compareGroupNames(b, a));
  return compareGroupNames(a, b);
};

test('[D2] a group is the same by what its names tell: words that any group has, marks and spaces make no difference', () => {
  expect(level(['The Tallow Row crew'], ['Tallow-Row gang'])).toBe('same');
  expect(level(['Tormund brothers'], ['Clan Tormund', 'the bosses'])).toBe('same');
  expect(level(['Tormund brothers'], ['Tormumd family'])).toBe('close');
  expect(level(['Țigănași'], ['Tiganasi group'])).toBe('same');
  expect(level(['Tallow Row crew'], ['Brightwater boys'])).toBe('different');
});

test('a name that any group may have names none, and short names are close to nothing', () => {
  expect(level(['The Albanians'], ['the albanians'])).toBe('same-but-ordinary');
  expect(level(['Romanian gang'], ['The Albanian crew'])).toBe('different');
  expect(level(['Kola'], ['Kula'])).toBe('different');
  expect(level([], ['Kola'])).toBeUndefined();
  expect(groupKeys(normaliseGroup(['The Albanians', '—']))).toEqual([]);
});

test('whatever is the same but for a slip shares a key', () => {
  for (const [one, other] of [
    ['Tormund', 'Tormumd'],
    ['Tallow Row', 'Talow Row'],
    ['Brightwater', 'Brightwatr'],
  ] as const) {
    const keys = new Set(groupKeys(normaliseGroup([one])));
    expect(groupKeys(normaliseGroup([other])).some((key) => keys.has(key))).toBe(true);
  }
});

test('members in common speak beside the name: one of them alone says nothing, two say it by themselves', () => {
  expect(judgeGroups('same', 1)).toBe('strong');
  expect(judgeGroups('different', 2)).toBe('strong');
  expect(judgeGroups('same', 0)).toBe('possible');
  expect([judgeGroups('close', 1), judgeGroups('same-but-ordinary', 1)]).toEqual(['possible', 'possible']);
  for (const level of ['different', 'close', 'same-but-ordinary'] as const)
    expect(judgeGroups(level, level === 'different' ? 1 : 0)).toBeUndefined();
});
