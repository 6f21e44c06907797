import { describe, expect, it } from 'vitest';
import { compare, decide, normalise, type Told } from './index.ts';

/** [one telling, another telling, whether they are the same]. */
type Pair = readonly [string, string, 'same' | 'different'];

function verdict(a: Told, b: Told): 'same' | 'different' {
  const comparison = compare(normalise(a), normalise(b));
  return comparison !== undefined && decide(comparison) !== 'none' ? 'same' : 'different';
}

function check(kind: string, pairs: readonly Pair[], tell: (text: string) => Told): void {
  describe(`[B8 X4] awkward pairs: ${kind}`, () => {
    it.each(pairs)('%s | %s: %s', (a, b, expected) => {
      expect(verdict(tell(a), tell(b))).toBe(expected);
      expect(verdict(tell(b), tell(a))).toBe(expected);
    });
  });
}

check(
  'vehicles',
  [
    ['MX19 KLP', 'mx19klp', 'same'],
    ['MX19 KLP', 'MX I9 KLP', 'same'],
    ['MXI9 KLP', 'MX19 KLP', 'same'],
    ['M019 KLP', 'MO19 KLP', 'same'],
    ['MO19 KLP', 'M0I9KLP', 'same'],
    ['BD51 SMR', '8D51 SMR', 'same'],
    ['BD51 SMR', 'BD5I 5MR', 'same'],
    ['YS65 ZZB', 'Y565 ZZB', 'same'],
    ['GB MX19 KLP', 'MX19 KLP', 'same'],
    ['MX19-KLP', 'MX19.KLP', 'same'],
    ['A123 BCD', 'a 123 bcd', 'same'],
    ['ABC 123D', 'ABC123D', 'same'],
    ['P7 OLY', 'P7OLY', 'same'],
    ['NIZ 1234', 'niz1234', 'same'],
    ['101 D 234', '101D234', 'same'],
    ['B 123 XYZ', 'B123XYZ', 'same'],
    ['MX19 KLP', 'MX19 KL?', 'same'],
    ['MX19 KLP', 'MX19 KLR', 'different'],
    ['MX19 KLP', 'MX91 KLP', 'different'],
    ['MX19 KLP', 'MX19', 'different'],
    ['A123 BCD', 'BCD 123A', 'different'],
    ['AB12 CDE', 'AB21 CDF', 'different'],
    ['CW1 2AB', 'CW12 ABC', 'different'],
    ['white van', 'white van', 'different'],
  ],
  (plate) => ({ kind: 'vehicle', value: { plate } }),
);

check(
  'telephones',
  [
    ['07700 900123', '+44 7700 900123', 'same'],
    ['07700900123', '0044 7700 900 123', 'same'],
    ['+44 (0)7700 900123', '07700 900 123', 'same'],
    ['(07700) 900-123', '44 7700 900123', 'same'],
    ['O7700 900123', '07700900123', 'same'],
    ['01606 555 0123', '+44 1606 5550123', 'same'],
    ['01606 496 012', '(01606) 496012', 'same'],
    ['020 7946 0018', '+442079460018', 'same'],
    ['00 40 721 234 567', '+40721234567', 'same'],
    ['+48 512 345 678', '0048512345678', 'same'],
    ['٠٧٧٠٠٩٠٠١٢٣', '07700 900123', 'same'],
    ['+355 69 123 4567', '00355691234567', 'same'],
    ['7700 900123', '07700 900123', 'same'],
    ['07700 900123', '07700 900124', 'different'],
    ['07700 900123', '07700 900213', 'different'],
    ['01606 496012', '01270 496013', 'different'],
    ['999', '999', 'different'],
    ['not known', 'not known', 'different'],
  ],
  (number) => ({ kind: 'phone', value: { number } }),
);

check(
  'places',
  [
    ['14 High Street, Crewe CW1 2AB', '14 High St CW12AB', 'same'],
    ['Flat 2a, 14 High Street, CW1 2AB', '14 High Street, Flat 2A, CW1 2AB', 'same'],
    ['2A/14 High St, CW1 2AB', 'flat 2a 14 high street cw1 2ab', 'same'],
    ['14A High Street CW1 2AB', 'Flat A, 14 High Street, CW1 2AB', 'same'],
    ['Apt 3, 14 High Street, CW1 2AB', 'Apartment 3, 14 High St., CW1 2AB', 'same'],
    ['Unit 7, Mill Ind Est, CW7 3AB', 'unit 07 Mill Industrial Estate CW7 3AB', 'same'],
    ['14 High Street CW1 2AB', '14 High Street CWI 2AB', 'same'],
    ['14 High Street CW1 2AB', '14 High Street CW1 2A8', 'same'],
    ['14 High Street CW1 2AB', 'No. 14 High Street, CW1 2AB', 'same'],
    ['15 High Street CW1 2AB', '14-16 High Street CW1 2AB', 'same'],
    ["St John's Road 9, CW8 1AA", '9 St Johns Rd CW8 1AA', 'same'],
    ['Rose Cottage, Mill Lane, CW6 9XX', 'rose cottage mill ln CW6 9XX', 'same'],
    ['Ground floor flat, 8 Nantwich Road, CW2 6AD', 'GF flat 8 Nantwich Rd CW2 6AD', 'same'],
    ['8 Nantwich Road, CW2 6AD', '8 Nantwitch Road CW2 6AD', 'same'],
    ['CW2 6AD, 8', '8, CW2 6AD', 'same'],
    ['014 High Street CW1 2AB', '14 High Street CW1 2AB', 'same'],
    ['14 High Street CW1 2AB', '41 High Street CW1 2AB', 'different'],
    ['14 High Street CW1 2AB', '14 Church Road CW9 5PQ', 'different'],
    ['Flat 2, 14 High Street CW1 2AB', '14 High Street WA1 1AA', 'different'],
    ['Crewe', 'Crewe', 'different'],
    ['CW1', 'CW1', 'different'],
    ['the car wash', 'the car wash', 'different'],
    ['53.1900, -2.8900', '53.1900, -2.8900', 'different'],
    ['53.1900, -2.8900 14 High Street CW1 2AB', '14 High Street CW1 2AB', 'same'],
    ['14 High Street CW1 2AB', '114 High Street CW1 2AB', 'different'],
  ],
  (text) => ({ kind: 'place', value: { text } }),
);

check(
  'businesses',
  [
    ['Shiny Motors Ltd', 'SHINY MOTORS LIMITED', 'same'],
    ['Shiny Motors Ltd.', 'Shiny Motors', 'same'],
    ['The Shiny Motors Company Limited', 'Shiny Motors Co Ltd', 'same'],
    ['Shiny & Sons LLP', 'Shiny and Sons L.L.P.', 'same'],
    ['Orchard Gleam Ltd t/a Shiny Motors', 'Shiny Motors', 'same'],
    ['Orchard Gleam Ltd trading as Shiny Motors', 'Orchard Gleam', 'same'],
    ["Dave's Hand Car Wash", 'Daves Hand Car Wash', 'same'],
    ['Kestrel Recruitment (UK) Ltd', 'Kestrel Recruitment UK Limited', 'same'],
    ['Kestral Recruitment Ltd', 'Kestrel Recruitment Ltd', 'same'],
    ['Sea View Care Home plc', 'SeaView Care Home', 'same'],
    ['Three Oaks Farm Ltd', '3 Oaks Farm', 'same'],
    ['Blodwen Cyf', 'Blodwen Limited', 'same'],
    ['Café Zürich Ltd', 'Cafe Zurich', 'same'],
    ['Crewe Hand Car Wash', 'Crewe Hand Car Wash', 'different'],
    ['Shiny Motors Ltd', 'Grimy Motors Ltd', 'different'],
    ['Kestrel Recruitment Ltd', 'Falcon Recruitment Ltd', 'different'],
    ['Star Nails', 'Star Kebab', 'different'],
    ['Limited', 'Ltd', 'different'],
    ['Oak Trust 2004-1', 'Oak Trust 2004-2', 'different'],
  ],
  (name) => ({ kind: 'business', value: { name } }),
);

check(
  'company numbers',
  [
    ['01234567', '1234567', 'same'],
    ['SC123456', 'sc 123456', 'same'],
    ['SC012345', 'SC12345', 'same'],
    ['NI 1234', 'NI001234', 'same'],
    ['OC3O1234', 'OC301234', 'same'],
    ['Company No. 01234567', '1234567', 'same'],
    ['01234567', '01234568', 'different'],
    ['SC123456', '00123456', 'different'],
    ['00000000', '00000000', 'different'],
    ['n/a', 'n/a', 'different'],
  ],
  (companyNumber) => ({ kind: 'business', value: { companyNumber } }),
);

check(
  'online accounts',
  [
    ['Work.Now@Gmail.com', 'worknow@googlemail.com', 'same'],
    ['worknow+jobs@gmail.com', 'worknow@gmail.com', 'same'],
    ['mailto:jobs@shiny.co.uk', 'JOBS@SHINY.CO.UK', 'same'],
    ['https://www.shiny-wash.co.uk/', 'shiny-wash.co.uk', 'same'],
    ['http://shiny-wash.co.uk/jobs/', 'https://www.shiny-wash.co.uk/jobs?ref=1', 'same'],
    ['https://www.facebook.com/quick.jobs.uk', 'fb.com/quickjobsuk', 'same'],
    ['instagram.com/quick_jobs/', 'https://www.instagram.com/Quick_Jobs?hl=en', 'same'],
    ['https://m.facebook.com/profile.php?id=1000123', 'facebook.com/profile.php?id=1000123', 'same'],
    ['https://www.tiktok.com/@quickjobs', 'tiktok.com/quickjobs', 'same'],
    ['t.me/quickjobs', 'https://telegram.me/quickjobs', 'same'],
    ['jobs@shiny.co.uk', 'jobs@grimy.co.uk', 'different'],
    ['facebook.com/quickjobs', 'facebook.com/slowjobs', 'different'],
    ['facebook.com/groups/123', 'facebook.com', 'different'],
    ['jobs@shiny', 'jobs@grimy', 'different'],
    ['gumtree.com/p/1', 'gumtree.com/p/2', 'different'],
  ],
  (address) => ({ kind: 'online', value: { address } }),
);
