import { describe, expect, test } from 'vitest';
import { councils } from '../places/index.ts';
import { practiceAgencies, practiceMembers } from './generate.ts';
import { type NameList, nameLists } from './name-lists.ts';
import { speak } from './phrase.ts';
import { seededRandom } from './random.ts';

describe('agencies and members', () => {
  test('eleven agencies stand for police, four councils, health, fire, inspectorate, two charities and commissioner', () => {
    const kinds = practiceAgencies.map((agency) => agency.kind).sort();
    expect(kinds).toEqual([
      ...['charity', 'charity', 'commissioner', 'council', 'council', 'council', 'council'],
      ...['fire', 'health', 'inspectorate', 'police'],
    ]);
    const codes = practiceAgencies.flatMap((agency) => agency.councilCode ?? []);
    expect(new Set(codes)).toEqual(new Set(councils.map((council) => council.code)));
    expect(practiceAgencies.every((agency) => /^[a-z]+(-[a-z]+)*$/.test(agency.id))).toBe(true);
  });

  test('about forty members, each with an id and an address of their own that no post can reach', () => {
    expect(practiceMembers.length).toBeGreaterThanOrEqual(36);
    expect(new Set(practiceMembers.map((member) => member.id)).size).toBe(practiceMembers.length);
    expect(practiceMembers.every((member) => /^[a-z.]+@[a-z.]+\.example$/.test(member.email))).toBe(true);
    expect(practiceMembers.every((member) => member.roles.length > 0)).toBe(true);
    const agencies = new Set(practiceAgencies.map((agency) => agency.id));
    expect(practiceMembers.every((member) => agencies.has(member.agencyId))).toBe(true);
  });

  test.each([
    'frontline',
    'duty-desk',
    'support-worker',
    'first-responder',
    'investigator',
    'partnership-manager',
    'data-protection-officer',
    'administrator',
  ] as const)('somebody holds the role %s', (role) => {
    expect(practiceMembers.some((member) => member.roles.includes(role))).toBe(true);
  });

  test('police, each council and one charity have a desk; the commissioner’s office has none', () => {
    const desks = new Set(
      practiceMembers.filter(({ roles }) => roles.includes('duty-desk')).map((member) => member.agencyId),
    );
    const must = practiceAgencies
      .filter(({ kind }) => kind === 'police' || kind === 'council')
      .map(({ id }) => id);
    expect(desks).toEqual(new Set([...must, 'sandlark-haven']));
  });
});

describe('names and words', () => {
  const lists: readonly NameList[] = Object.values(nameLists);

  test('every list of names says where it comes from and under what licence', () => {
    expect(lists.length).toBeGreaterThanOrEqual(15);
    expect(lists.every(({ source, licence }) => source.length > 20 && licence.length > 5)).toBe(true);
    expect(
      lists.every(({ male, female, family }) => Math.min(male.length, female.length, family.length) >= 7),
    ).toBe(true);
  });

  test('a woman bears her form of the family name', () => {
    expect(nameLists.pl.feminine('Kowalski')).toBe('Kowalska');
    expect(nameLists.bg.feminine('Ivanov')).toBe('Ivanova');
    expect(nameLists.lt.feminine('Kazlauskas')).toBe('Kazlauskienė');
    expect(nameLists.sk.feminine('Horváth')).toBe('Horváthová');
  });

  test('choices are taken, words filled in, and a word that is missing is a fault', () => {
    const random = seededRandom(1);
    expect(speak(random, 'in {one|one}  $town .', { town: 'Crewe' })).toBe('in one Crewe.');
    expect(() => speak(random, 'in $nowhere', {})).toThrow(/nowhere/);
    expect(() => speak(random, 'in {one', {})).toThrow(/Unclosed/);
  });

  test('chance is even enough: a thousand draws of ten fall between 60 and 140 each', () => {
    const random = seededRandom(42);
    const drawn = Array.from({ length: 1000 }, () => random.whole(1, 10));
    for (let value = 1; value <= 10; value += 1) {
      const times = drawn.filter((each) => each === value).length;
      expect(times).toBeGreaterThan(60);
      expect(times).toBeLessThan(140);
    }
  });
});
