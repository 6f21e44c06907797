/** Any course of a referral's events, for tests that move the clock over years. */
import fc from 'fast-check';
import { addDays } from '../platform/working-days.ts';
import { type EventCode, eventCodes } from '../referrals/clock/clock-event.ts';
import { story, type Told } from './clock-story.ts';

/** Any day from 2019 to the end of 2045: past the table of bank holidays as well. */
export const anyDay = fc.nat(9860).map((days) => addDays('2019-01-01', days));
export const anyBirth = fc.nat(12_000).map((days) => addDays('1990-01-01', days));
const later: readonly EventCode[] = eventCodes.filter((code) => code !== 'started' && code !== 'struck-out');
const anyStart = fc.record({
  route: fc.constantFrom('child-nrm' as const, 'adult-nrm' as const),
  age: fc.constantFrom('under-18' as const, 'adult' as const, 'unsure' as const),
  bornOn: fc.option(anyBirth, { nil: undefined }),
});
const ageOf = (code: EventCode) =>
  code === 'age:adult'
    ? 'adult'
    : code === 'age:under-18'
      ? 'under-18'
      : code === 'age:unsure'
        ? 'unsure'
        : undefined;
/** Any course of events, one after another, over up to some ten years. */
export const anyStory = fc
  .record({
    start: anyStart,
    on: anyDay,
    steps: fc.array(fc.record({ code: fc.constantFrom(...later), after: fc.nat(300), until: fc.nat(400) }), {
      maxLength: 14,
    }),
  })
  .map(({ start, on, steps }) => {
    const { bornOn, ...begun } = start;
    const told: Told[] = [[on, 'started', bornOn === undefined ? begun : { ...begun, bornOn }]];
    let day = on;
    for (const { code, after, until } of steps) {
      day = addDays(day, after);
      const age = ageOf(code);
      told.push([
        day,
        code,
        {
          ...(age && { age }),
          ...(code === 'extension-answered:extended' && { until: addDays(day, until) }),
        },
      ]);
    }
    return story(...told);
  });
