import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMention } from './mention.ts';
import { readNarrative } from './narrative.ts';

/** What a sentence names, as "kind: value". */
const named = (text: string) =>
  readNarrative(text, 0).map((mention) => `${mention.kind}: ${describeMention(mention)}`);

describe('[B7 X1] a narrative suggests what it names', () => {
  it.each([
    ['A white Transit, MX19 KLP, comes at five.', ['vehicle: MX19 KLP']],
    ['reg mx19klp i think', ['vehicle: MX19KLP']],
    ['van reg mx19 klp', ['vehicle: MX19 KLP']],
    ['The plate was MXI9 KLP', ['vehicle: MXI9 KLP']],
    ['an old Astra, P712 OLY, and a BMW (ABC 123D)', ['vehicle: P712 OLY', 'vehicle: ABC 123D']],
    ['number plate NIZ 1234', ['vehicle: NIZ 1234']],
    ['reg starting MX19', ['vehicle: MX19']],
    ['the plate ended in KLP', ['vehicle: KLP']],
    ['two cars: MX19 KLP/YS65 ZZB', ['vehicle: YS65 ZZB']],
    ['Ring 07700 900123 or +44 7700 900456.', ['phone: +447700900123', 'phone: +447700900456']],
    ['he rang from 0040 721 234 567', ['phone: +40721234567']],
    ['office (01270) 496012', ['phone: +441270496012']],
    ['They live at 14 High Street, Crewe CW1 2AB', ['place: CW1 2AB']],
    ['somewhere near cw7 3ab I think', ['place: CW7 3AB']],
    ['Write to jobs.now@shiny-wash.co.uk please', ['online: jobs.now@shiny-wash.co.uk']],
    ['see www.shiny-wash.co.uk/jobs.', ['online: www.shiny-wash.co.uk/jobs']],
    ['advert on shiny-wash.co.uk, cash only', ['online: shiny-wash.co.uk']],
    [
      'https://www.facebook.com/quick.jobs.uk has pictures',
      ['online: https://www.facebook.com/quick.jobs.uk'],
    ],
    ['His Instagram: quick_jobs', ['online: quick_jobs, instagram']],
    ['on snapchat as quickjobs99', ['online: quickjobs99, snapchat']],
    ['message @quick_jobs today', ['online: @quick_jobs']],
    ['I worked for Orchard Gleam Ltd. in May', ['business: Orchard Gleam Ltd']],
    ['At Kestrel Recruitment (UK) Limited they keep papers', ['business: Kestrel Recruitment (UK) Limited']],
    [
      'The boss of Shiny & Sons LLP and Star of Crewe Limited',
      ['business: Shiny & Sons LLP', 'business: Star of Crewe Limited'],
    ],
    ['Wages went to 20-00-00 55779911.', ['account: 20-00-00, 55779911']],
    ['sort code 200000 and account number 55779911', ['account: 200000, 55779911']],
    ['the account number is 55779911 at Monzo', ['account: 55779911']],
    ['IBAN RO49 AAAA 1B31 0075 9384 0000', ['account: RO49 AAAA 1B31 0075 9384 0000']],
    [
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq got half',
      ['account: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ],
    [
      'his bitcoin wallet 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
      ['account: 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ],
    ['Sent home by Western Union, MTCN 123 456 7890', ['account: 123 456 7890, Western Union']],
    ['to her revolut @quickjobs', ['account: @quickjobs, revolut']],
    ['Pay paypal.me/quickjobs', ['account: paypal.me/quickjobs, PayPal']],
    ['His passport number is 055123456, he keeps it', ['document: passport, 055123456']],
    [
      'NI number QQ 12 34 56 C is wrong, AB 12 34 56 C is hers',
      ['document: National Insurance, AB 12 34 56 C'],
    ],
    ['a driving licence MORGA657054SM9IJ', ['document: driving licence, MORGA657054SM9IJ']],
    ['Paid by M6 Valeting Ltd', ['business: M6 Valeting Ltd']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('a narrative that only looks as if it named something suggests nothing', () => {
  it.each([
    'They start at 5 am and stop at 10 pm, 7 days a week.',
    'They take the passports and 12345678 pounds; account for 20 of 30 hours.',
    'The transfer number was lost. His passport was taken in 2019, the visa ran out in 2021.',
    'He was born in 1990 and came on 12/05/2024 for 300 pounds.',
    'We drove down the M6 AND the A49 FOR an hour.',
    'M6 THE TRAFFIC WAS BAD, A51 ALL DAY',
    'in 10 min we saw no10 for sale',
    'I saw 10 MEN and 12 BEDS in room 3B.',
    'She speaks limited English and has a limited choice. Limited work only.',
    'He said.No she went home.In the morning he cried.',
    'Call 999 or 101, or 111 for advice. Room 12345.',
    'The price was £1,200,000 and 07 00 hours.',
    'Section 45 of the Act; form MS1; visa T5; COVID 19 CAN kill',
    'email me @ work or @ home',
    'reported to NRM 2024 and CQC 2023 ref AB/1234567/C',
    'Facebook is where they advertise; the Instagram page is gone',
    'They pay to be at 8 be at 9.',
    'plate of food and reg the dog',
    'On 05/06/2024 at 09:30 and 01-02-2024 10:15, again 2024-05-06 07:00.',
    'Reference 0012/3456/78, case 000123, account ending 00123.',
    'He has 4 KIDS and 3 CARS 2 VANS',
    '',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('suggestions', () => {
  it('say where they stand, in order, without sharing a letter', () => {
    const text = 'Van MX19 KLP, ring 07700 900123, jobs@shiny.co.uk, CW1 2AB, Orchard Gleam Ltd.';
    const mentions = readNarrative(text, 2);
    expect(mentions.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
      'MX19 KLP',
      '07700 900123',
      'jobs@shiny.co.uk',
      'CW1 2AB',
      'Orchard Gleam Ltd',
    ]);
    expect(
      mentions.every(
        ({ source, state, span }) => source === 'narrative' && state === 'suggested' && span?.part === 2,
      ),
    ).toBe(true);
  });

  it('survive any text, and stay within it', () => {
    const pieces = fc.constantFrom(
      'MX19 KLP',
      'reg ',
      '07700 900',
      '123',
      '@',
      'www.',
      '.co.uk',
      ' Ltd',
      'A',
      'CW1 2AB',
      '\n',
      '🚗',
      'ة',
      ' ',
      'facebook: ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { span } of readNarrative(text, 0)) {
            expect(span?.start).toBeGreaterThanOrEqual(last);
            expect(span?.end).toBeGreaterThan(span?.start ?? 0);
            last = span?.end ?? 0;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['capital letters', 'A'.repeat(100_000)],
    ['capitalised words before a firm', `${'Aa '.repeat(33_000)}Ltd`],
    ['firms', 'Gleam Ltd '.repeat(10_000)],
    ['dots', 'a.'.repeat(50_000)],
    ['digits', '0 7'.repeat(33_000)],
    ['marks of addresses', 'a@'.repeat(50_000)],
    ['announced plates', 'reg '.repeat(25_000)],
    ['nearly web addresses', 'a-'.repeat(50_000)],
  ])('are read in good time from a hostile run of %s', (_, text) => {
    const started = performance.now();
    readNarrative(text, 0);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('are read from real reports without failing, in under 5 ms each', () => {
    const file = new URL('../../../shared/data/reports/reports.json', import.meta.url);
    if (!existsSync(file)) {
      process.stdout.write('no report texts beside the project: nothing to measure\n');
      return;
    }
    const reports: { text: string }[] = JSON.parse(readFileSync(file, 'utf8'));
    const times = reports.map(({ text }) => {
      readNarrative(text, 0);
      const started = performance.now();
      readNarrative(text, 0);
      return performance.now() - started;
    });
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    process.stdout.write(
      `${reports.length} report texts read: mean ${mean.toFixed(2)} ms, slowest ${Math.max(...times).toFixed(2)} ms\n`,
    );
    expect(mean).toBeLessThan(5);
  });
});
