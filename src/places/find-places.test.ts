import { describe, expect, test } from 'vitest';
import { attribution, findPlaces, wards } from './index.ts';

describe('places by name', () => {
  test('Crewe the town comes before the wards of Crewe', () => {
    const found = findPlaces('crewe', 5);
    expect(found[0]).toMatchObject({ kind: 'town', name: 'Crewe', councilName: 'Cheshire East' });
    expect(found.slice(1).some((place) => place.kind === 'ward')).toBe(true);
  });

  test.each([
    ['ELLESMERE p', 'Ellesmere Port'],
    ['saint helens', 'St Helens'],
    ['alderley', 'Alderley Edge'],
    ['nantwich', 'Nantwich'],
    ['widnes', 'Widnes'],
  ])('"%s" finds %s first', (text, name) => {
    expect(findPlaces(text, 3)[0]?.name).toBe(name);
  });

  test('a later word of a name is found too', () => {
    expect(findPlaces('heath', 20).some((place) => place.name === 'Crewe West')).toBe(false);
    expect(findPlaces('port', 10).map((place) => place.name)).toContain('Ellesmere Port');
  });

  test('a place across the border says that it is not in Cheshire', () => {
    expect(findPlaces('Wrexham', 1)[0]).toMatchObject({ inCheshire: false });
  });

  test('every ward is found by its own name, and the limit is kept', () => {
    for (const ward of wards) {
      expect(findPlaces(ward.name, 6).some((place) => place.wardCode === ward.code)).toBe(true);
    }
    expect(findPlaces('a', 4)).toHaveLength(4);
  });

  test('empty, blank and endless texts find nothing', () => {
    expect(findPlaces('')).toEqual([]);
    expect(findPlaces('  -- ')).toEqual([]);
    expect(findPlaces('x'.repeat(100_000))).toEqual([]);
  });

  test('the attribution names Ordnance Survey, the Office for National Statistics and GeoNames', () => {
    expect(attribution).toMatch(/OS data.*Office for National Statistics.*GeoNames/);
  });
});
