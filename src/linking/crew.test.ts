import { expect, test } from 'vitest';
import { linkTable } from '../matching/table/index.ts';
import { tableOf } from '../testing/tables.ts';
import { startCrew } from './crew.ts';

const GIVEN = ['ana', 'ben', 'carla', 'dan', 'elena', 'farid', 'grace', 'hassan'];
const FAMILY = [
  'popescu',
  'smith',
  'nowak',
  'hoxha',
  'ahmed',
  'jones',
  'tran',
  'okafor',
  'kaur',
  'silva',
  'berisha',
];

test('Two threads find what one finds, to the last bit', { timeout: 120_000 }, async () => {
  const records = Array.from({ length: 600 }, (_, at) => {
    const person = at % 240;
    return {
      id: String(at),
      given: (GIVEN[person % 8] ?? '') + (at > 480 ? 'x' : ''),
      family: `${FAMILY[person % 11] ?? ''}${person % 5}`,
      born: `19${60 + (person % 40)}-0${1 + (person % 9)}-1${person % 10}`,
      phone: person % 3 === 0 ? '' : `07700900${100 + person}`,
    };
  });
  const roles = {
    id: 'id',
    given: 'given-name',
    family: 'family-name',
    born: 'birth-date',
    phone: 'phone',
  } as const;
  const crew = startCrew(2);
  try {
    const alone = await linkTable(tableOf(records, roles));
    const together = await linkTable(tableOf(records, roles), { crew });
    expect(together.pairs).toEqual(alone.pairs);
    expect(together.clusters).toEqual(alone.clusters);
    expect(together.model).toEqual(alone.model);
    expect(new Set(alone.clusters).size).toBeGreaterThan(200);
    expect(new Set(alone.clusters).size).toBeLessThan(260);
  } finally {
    await crew.end();
  }
});
