import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOfPlace, placesToOffer, whereFrom } from './find-where.ts';

test('a postcode is found anywhere among the words, and gives ward and council', () => {
  for (const text of ['CW2 7AB', 'car wash, mill st, cw27ab', 'Behind the shop\nCW2 7AB\nring twice'])
    expect(whereFrom(text)).toMatchObject({
      text,
      postcode: 'CW2 7AB',
      councilCode: 'E06000049',
      wardCode: expect.stringMatching(/^E05/),
      settled: true,
    });
});

test('a postcode from elsewhere is kept without ward or council', () => {
  const found = whereFrom('a flat at SW1A 1AA');
  expect(found).toEqual({ text: 'a flat at SW1A 1AA', postcode: 'SW1A 1AA', settled: true });
});

test('a town by name gives its council and no ward: what was seen need not have been in its middle', () => {
  const found = whereFrom('Crewe');
  expect(found).toMatchObject({ place: 'Crewe, Cheshire East', councilCode: 'E06000049', settled: true });
  expect(found.wardCode).toBeUndefined();
});

test('the last part of an address names the town', () => {
  expect(whereFrom('12 Mill Street, Northwich')).toMatchObject({ councilCode: 'E06000050', settled: true });
});

test('words that fit several places leave the choice to who wrote them', () => {
  expect(whereFrom('Northw').settled).toBe(false);
  const offered = placesToOffer('Northw');
  expect(offered.length).toBeGreaterThan(1);
  expect(codesOfPlace(offered[0] ?? expect.fail('nothing is offered')).councilCode).toBe('E06000050');
});

test('any words at all are taken, and stand as they were written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
      const found = whereFrom(text);
      expect(found.text).toBe(text);
      expect(found.settled).toBe(placesToOffer(text).length === 0 || found.postcode !== undefined);
    }),
  );
});
