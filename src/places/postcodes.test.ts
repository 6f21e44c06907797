import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cheshireDistricts,
  councils,
  findDistrict,
  findPostcode,
  nearestPostcode,
  postcodesWithin,
  wardByCode,
  wards,
} from './index.ts';

const ordnanceSurvey = join(import.meta.dirname, '../../../shared/data/geo/postcodes-cheshire.csv');

describe('postcodes', () => {
  test('a Cheshire postcode is found with its ward and council', () => {
    expect(findPostcode('CH1 1AB')).toMatchObject({
      postcode: 'CH1 1AB',
      councilCode: 'E06000050',
      councilName: 'Cheshire West and Chester',
      wardCode: 'E05012211',
      district: 'CH1',
    });
  });

  test.each(['ch11ab', ' CH1  1AB ', 'Ch1-1aB', 'CHI IAB', 'chl lab'])('"%s" is read as CH1 1AB', (text) => {
    expect(findPostcode(text)?.postcode).toBe('CH1 1AB');
  });

  test('the letter O is read as nought where a digit must stand', () => {
    expect(findPostcode('SK1O OAA')?.postcode).toBe('SK10 0AA');
  });

  test.each(['CH5 3QA', 'M1 1AE', 'SW1A 1AA', 'LL11 1AB'])(
    '%s is a real form but lies outside Cheshire',
    (text) => {
      expect(findPostcode(text)).toMatchObject({ outside: true, postcode: text });
    },
  );

  test('an unknown unit of a Cheshire sector is not given a ward', () => {
    expect(findPostcode('CH1 1ZZ')).toEqual({ outside: true, postcode: 'CH1 1ZZ', district: 'CH1' });
  });

  test.each(['CRE 1AB', 'CRE1 1AB', 'Crewe', '', 'CW1', 'CW1 1CI', '12345', 'CW1 2AB extra'])(
    '"%s" is no postcode',
    (text) => {
      expect(findPostcode(text)).toBeUndefined();
    },
  );

  test('a district is found alone, and CH5 is not in Cheshire because it is in Wales', () => {
    expect(findDistrict('cw1')).toMatchObject({ code: 'CW1', share: 1 });
    expect(findDistrict('CH5')).toBeUndefined();
    expect(findDistrict('WA8 6AA')?.code).toBe('WA8');
  });

  test.each(['CH1 1AB', 'CW2 7AB', 'WA8 6AA', 'SK10 1AA'])(
    'at the middle of %s it is itself the nearest',
    (text) => {
      const found = findPostcode(text);
      if (!found || found.outside) throw new Error(`${text} is not in the table`);
      const near = nearestPostcode(found.lat, found.lon);
      expect(near.metres).toBeLessThan(2);
      expect(findPostcode(near.postcode)).toMatchObject({
        lat: found.lat,
        lon: found.lon,
        wardCode: near.wardCode,
      });
    },
  );

  test('a point far from Cheshire is told by its distance', () => {
    expect(nearestPostcode(51.5, -0.12).metres).toBeGreaterThan(150_000);
  });

  test('there are 137 wards in four councils, and each ward knows its council', () => {
    expect(wards).toHaveLength(137);
    expect(councils.map((council) => council.name)).toEqual(
      expect.arrayContaining(['Cheshire East', 'Cheshire West and Chester', 'Halton', 'Warrington']),
    );
    for (const ward of wards) {
      expect(councils.some((council) => council.code === ward.councilCode)).toBe(true);
      expect(wardByCode(ward.code)).toBe(ward);
    }
    expect(wards.reduce((sum, ward) => sum + ward.postcodes, 0)).toBe(31_960);
    expect(cheshireDistricts).toHaveLength(58);
  });

  test('postcodes within a circle are all of them, nearest first, each at its distance and none beyond', () => {
    const middle = findPostcode('CW2 7AB');
    if (middle?.outside !== undefined || middle === undefined) throw new Error('CW2 7AB is in Cheshire');
    const near = postcodesWithin(middle.lat, middle.lon, 500);
    const far = postcodesWithin(middle.lat, middle.lon, 2000);
    expect(near[0]).toEqual({ postcode: 'CW2 7AB', metres: 0 });
    expect(near.every(({ metres }) => metres <= 500)).toBe(true);
    expect(far.filter(({ metres }) => metres < 500)).toEqual(near.filter(({ metres }) => metres < 500));
    expect(far.length).toBeGreaterThan(near.length);
    // By the length of a degree, measured anew for some of them.
    for (const { postcode, metres } of far.filter((_, at) => at % 50 === 0)) {
      const found = findPostcode(postcode);
      if (found?.outside !== undefined || found === undefined) throw new Error(`${postcode} is in Cheshire`);
      const north = (found.lat - middle.lat) * 111_320;
      const east = (found.lon - middle.lon) * 111_320 * Math.cos((middle.lat * Math.PI) / 180);
      expect(Math.abs(Math.hypot(north, east) - metres)).toBeLessThan(3);
    }
  });

  test('any text at all is answered without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const found = findPostcode(text);
        expect(found === undefined || found.postcode.length >= 6).toBe(true);
      }),
    );
  });

  test('every current postcode agrees with Ordnance Survey on ward, council and, to a metre or two, position', () => {
    if (!existsSync(ordnanceSurvey)) {
      process.stdout.write('The Ordnance Survey list is not on this machine: its comparison was left out.\n');
      return;
    }
    const wrong = readFileSync(ordnanceSurvey, 'utf8').trim().split('\n').slice(1).filter(disagrees);
    expect(wrong).toEqual([]);
  });
});

function disagrees(line: string): boolean {
  const [postcode = '', lat, lon, council, ward] = line.split(',');
  const found = findPostcode(postcode);
  return !(
    found &&
    !found.outside &&
    found.postcode === postcode &&
    found.councilCode === council &&
    found.wardCode === ward &&
    Math.abs(found.lat - Number(lat)) < 0.00002 &&
    Math.abs(found.lon - Number(lon)) < 0.00003
  );
}
