import { expect, test } from 'vitest';
import { needDomains, needDomainsOn } from './need-domains.ts';
import { needSourceOf, needSources } from './need-sources.ts';

test('[C7] each area follows a heading that was there on the day from which it is asked; later editions are added beside it', () => {
  for (const { code, from, follows } of needDomains) {
    expect([code, follows.some(({ source }) => needSourceOf(source).from <= from)]).toEqual([code, true]);
    expect(new Set(follows.map(({ source, heading }) => `${source} ${heading}`)).size).toBe(follows.length);
  }
  const used = new Set(needDomains.flatMap(({ follows }) => follows.map(({ source }) => source)));
  expect(needSources.filter(({ code }) => !used.has(code))).toEqual([]);
});

test('an area is asked from its day on', () => {
  expect(needDomainsOn('2023-02-07').map(({ code }) => code)).not.toContain('connection');
  expect(needDomainsOn('2023-02-08').map(({ code }) => code)).toContain('connection');
});
