import { describe, expect, it } from 'vitest';
import { normalise, type Told } from '../matching/index.ts';
import { blockingKeys } from './blocking-keys.ts';

const person = (full: string, date?: string): Told => ({
  kind: 'person',
  value: { names: [{ full }], ...(date === undefined ? {} : { birth: { date } }) },
});
const aged = (full: string, from: number, to: number): Told => ({
  kind: 'person',
  value: { names: [{ full }], birth: { age: { from, to }, saidOn: '2026-11-01' } },
});
const plate = (text: string): Told => ({ kind: 'vehicle', value: { plate: text } });
const place = (text: string): Told => ({ kind: 'place', value: { text } });
const firm = (name: string): Told => ({ kind: 'business', value: { name } });
const online = (address: string): Told => ({ kind: 'online', value: { address } });
const phone = (number: string): Told => ({ kind: 'phone', value: { number } });

const keysOf = (told: Told) => blockingKeys(normalise(told)).map(({ key }) => key);
const shared = (a: Told, b: Told) => keysOf(a).filter((key) => keysOf(b).includes(key));

describe('[B5 B9] blocking keys bring together', () => {
  it.each([
    ['misspelt names', person('Andrei Popescu'), person('Andrey Popesku')],
    ['swapped names', person('Andrei Popescu'), person('Popescu Andrei')],
    ['nicknames', person('William Thackwray'), person('Bill Thackwray')],
    ['transliterations', person('محمد الطيراوي'), person('Mohammed Al-Tirawi')],
    ['scripts', person('Юлия Щербакова'), person('Yuliya Shcherbakova')],
    [
      'a slip in the first letter',
      person('Kestutis Dragunas', '1990-05-17'),
      person('Gestutis Dragunas', '1990-05-17'),
    ],
    [
      'a changed family name and the same day of birth',
      person('Maria Popescu', '1990-05-07'),
      person('Maria Ionescu', '1990-05-07'),
    ],
    ['a day and a month swapped', person('Maria Dobre', '1990-05-07'), person('M Dobry', '1990-07-05')],
    ['a year and a guessed age', person('Lan Pham', '1995'), aged('Lan', 28, 34)],
    ['joined words', person('JeanClaude Mbarga'), person('Jean-Claude Mbarga')],
    ['look-alike plates', plate('MX19 KLP'), plate('MXI9 KLP')],
    ['plates with one wrong sign', plate('MX19 KLP'), plate('MX19 KLR')],
    ['plates with two signs swapped', plate('MX19 KLP'), plate('XM19 KLP')],
    ['part of a plate', plate('MX19 KLP'), plate('MX19')],
    ['a plate with a sign not seen', plate('MX19 KLP'), plate('MX19 K?P')],
    ['the end of a plate', plate('MX19 KLP'), plate('??19 KLP')],
    ['the last five signs', plate('MX19 KLP'), plate('19 KLP')],
    ['the first five signs', plate('MX19 KLP'), plate('MXI9 K')],
    ['the middle of a plate', plate('MX19 KLP'), plate('X19 KL')],
    ['a plate whose year was not seen', plate('MX19 KLP'), plate('MX?? KLP')],
    ['a plate with a sign after the year not seen', plate('MX19 KLP'), plate('MX19 ?LP')],
    ['telephones with and without code', phone('07700 900123'), phone('+44 7700 900123')],
    ['addresses', place('14 High St CW1 2AB'), place('Flat 2, 14 High Street, CW1 2AB')],
    ['addresses with a misread postcode', place('14 High Street CW1 2AB'), place('14 High Street CW1 2AD')],
    ['firms', firm('Shiny Motors Ltd'), firm('SHINY MOTORS LIMITED')],
    ['trading names', firm('Orchard Gleam Ltd t/a Shiny Motors'), firm('Shiny Motors')],
    ['misspelt firms', firm('Kestrel Recruitment'), firm('Kestrel Recruitmnet')],
    ['accounts', online('https://www.facebook.com/quick.jobs'), online('fb.com/quickjobs')],
    ['a name used on another service', online('quickjobs@gmail.com'), online('instagram.com/quickjobs')],
  ])('%s', (_, a, b) => {
    expect(shared(a, b)).not.toEqual([]);
  });

  it.each([
    ['people who share a given name', person('Andrei Popescu'), person('Andrei Dumbrava')],
    ['people who share a family name', person('Maria Nguyen'), person('Tuan Nguyen')],
    ['people of nearly one age', aged('Andrei Popescu', 30, 30), aged('Tuan Pham', 30, 30)],
    ['other plates', plate('MX19 KLP'), plate('YS65 ZZB')],
    ['other firms of the trade', firm('Shiny Car Wash Ltd'), firm('Grimy Nails Ltd')],
    ['other addresses', place('14 High Street CW1 2AB'), place('9 Mill Lane WA1 1AA')],
  ])('and not %s', (_, a, b) => {
    expect(shared(a, b)).toEqual([]);
  });

  it('name their rule, say how selective they are, and stay few', () => {
    const keys = blockingKeys(normalise(aged('Mohammed Abdul Rahman Al-Tikriti Khan', 20, 60)));
    expect(keys.length).toBeLessThan(150);
    for (const { key, selectivity } of keys) {
      expect(key).toMatch(/^person:[a-z+-]+=.+$/);
      expect(['strong', 'medium', 'weak']).toContain(selectivity);
    }
    expect(keysOf(person('Andrei Popescu', '1990-05-17')).length).toBeLessThan(16);
    const plateKeys = (text: string) => blockingKeys(normalise(plate(text)));
    expect(plateKeys('KLP')).toEqual([{ key: 'vehicle:plate-last3=K1P', selectivity: 'weak' }]);
    expect(plateKeys('MX?').length + plateKeys('M?? ?L?').length).toBe(0);
    expect(plateKeys('MX19 KLP').length).toBeLessThan(12);
    const byFive = shared(plate('MX19 KLP'), plate('MX19 K')).filter((key) => key.includes('-part='));
    expect(byFive).toEqual(['vehicle:plate-part=MX19K']);
    expect(keysOf(plate('MX19 KLP'))).toContain('vehicle:plate=MX19KLP');
    expect(keysOf(phone('07700 900123'))).toContain('phone:e164=+447700900123');
  });

  it('stay few and short for ten thousand letters, and twice as many bring no more', () => {
    // Words that all differ, as well as one word and one sign over and over.
    const words = (letters: number) => {
      let text = '';
      for (let at = 0; text.length < letters; at += 1)
        text += `${[at % 17, Math.floor(at / 17) % 17, Math.floor(at / 289) % 17].map((n) => 'bdfghklmnprstvzcj'[n]).join('a')}u `;
      return text.slice(0, letters);
    };
    for (const text of [
      words,
      ...['Ana ', '毛', 'م ', '9', 'Bo-'].map((piece) => (n: number) => piece.repeat(n / 4)),
    ])
      for (const tell of [person, place, firm, online, phone, plate]) {
        const keys = keysOf(tell(text(10_000)));
        expect(keys.length).toBeLessThan(60);
        expect(keysOf(tell(text(20_000)))).toHaveLength(keys.length);
        for (const key of keys) expect(key.length).toBeLessThan(2000);
      }
    expect(keysOf(person(words(10_000), '1990-05-17')).length).toBeGreaterThan(10);
  });

  it('of a guessed age say less than those of a known one, and a family name with a nationality more', () => {
    const selectivities = (told: Told, rule: string) =>
      new Set(
        blockingKeys(normalise(told))
          .filter(({ key }) => key.startsWith(`${rule}=`))
          .map(({ selectivity }) => selectivity),
      );
    const byYear = 'person:sound+year';
    expect(selectivities(aged('Lan Pham', 28, 34), byYear)).toEqual(new Set(['weak']));
    for (const known of [
      person('Lan Pham', '1995'),
      person('Lan Pham', '1995-03-02'),
      aged('Lan Pham', 30, 30),
    ])
      expect(selectivities(known, byYear)).toEqual(new Set(['medium']));
    const told: Told = { kind: 'person', value: { names: [{ family: 'Pham' }], nationality: 'Vietnamese' } };
    expect(selectivities(told, 'person:family+nationality')).toEqual(new Set(['medium']));
  });

  it('are none for what says nothing', () => {
    for (const told of [
      person('...'),
      plate('?'),
      phone('none'),
      place('a house'),
      firm(''),
      online(''),
    ] as const)
      expect(keysOf(told)).toEqual([]);
  });
});
