import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { deskOf, skipToCheck } from '../../testing/public-journey.ts';
import { publicSiteOver } from '../../testing/public-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);

/** What a person can type: any text but line ends of other systems, which browsers make into one, and NUL, which no field takes. */
const typed = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength }),
      fc.string({ unit: 'binary', minLength: 1, maxLength }),
      fc.constantFrom(
        '\n\nfirst lines empty',
        '<script>alert(1)</script>',
        "'; drop table x; --",
        '&amp; "quoted"',
        '‏שלום‎ مرحبا',
      ),
    )
    .filter(
      (text) => text.trim() !== '' && text.length <= maxLength && !/[\r\0]/.test(text) && text.isWellFormed(),
    );

test('whatever is typed is shown again, received and found exactly as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(typed(60), typed(30), typed(20), async (whatSeen, where, plate) => {
      const visitor = street.visitor();
      const seen = await visitor.open('/report/what-happened');
      await visitor.press(seen, 'Continue', { 'what-seen': whatSeen });
      await visitor.press(await visitor.open('/report/where'), 'Skip this question', { where });
      await visitor.press(await visitor.open('/report/vehicles'), 'Skip this question', { plate });
      const again = (path: string) => visitor.open(path);
      expect((await again('/report/what-happened')).formWith('Continue').fields['what-seen']).toBe(whatSeen);
      expect((await again('/report/where')).formWith('Continue').fields['where']).toBe(where);
      const check = await skipToCheck(visitor, await visitor.open('/report/contact'));
      expect(check.html).not.toContain('<script>alert');
      const before = (await desk.reports()).length;
      await visitor.press(check, 'Send the report');
      const last = (await desk.reports()).at(-1);
      expect((await desk.reports()).length).toBe(before + 1);
      expect(last?.told).toMatchObject({ whatSeen, where: { text: where }, vehicles: [{ plate }] });
    }),
    { numRuns: 12 },
  );
  expect(street.faults).toEqual([]);
});
