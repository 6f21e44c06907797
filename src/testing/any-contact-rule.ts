/** Any safe contact rule whatever, for property tests, and what the one judgement of every send says of it on a day. */
import fc from 'fast-check';
import { type Day, londonInstant } from '../platform/working-days.ts';
import { type ContactRule, judgeContact, weekdays } from '../support/contact/contact-rule.ts';

export const reachingWays = ['visit', 'call', 'text', 'email', 'letter'] as const;

const hour = fc.constantFrom('00:00', '09:30', '17:00', '22:00');
/** One in codes, or none. */
export const anyContactRule: fc.Arbitrary<ContactRule | null> = fc.option(
  fc
    .record({
      safe: fc.constantFrom('as-written', 'not-at-all', 'not-settled', 'ended'),
      ways: fc.option(fc.subarray([...reachingWays])),
      days: fc.subarray([...weekdays]),
      hours: fc.option(fc.tuple(hour, hour)),
      shared: fc.constantFrom('yes', 'no', 'unsure'),
    })
    .map(({ hours, ...rule }) => ({
      ...{ ...rule, voicemail: 'never', never: [], hashes: [] },
      ...{ from: hours?.[0] ?? null, until: hours?.[1] ?? null },
    })),
);

/** What stops a send in this way at every hour of a day; undefined where there is an hour at which it may go. */
export function stoppedAllDay(
  rule: ContactRule | null,
  way: (typeof reachingWays)[number],
  on: Day,
): string | undefined {
  const times = ['00:00', rule?.from ?? '12:00', rule?.until ?? '12:00', '23:59'];
  const verdicts = times.map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return judgeContact(rule, { way, at: londonInstant(on, hours, minutes), text: '' }, (text) => text);
  });
  const [first] = verdicts;
  if (first === undefined || verdicts.some(({ passes }) => passes)) return undefined;
  // Why support ended is told to nobody who investigates.
  return first.passes ? undefined : first.reason === 'ended' ? 'not-at-all' : first.reason;
}
