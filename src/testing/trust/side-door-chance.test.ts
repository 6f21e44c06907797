import { expect, test } from 'vitest';
import { withoutChance } from './side-door-chance.ts';

const london = (minutesAgo: number) =>
  new Date(Date.now() - minutesAgo * 60_000).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });

test('what one database notes a minute after the other is no difference, and what is older is one', () => {
  const noted = (minutesAgo: number) => withoutChance(`<td>Passed here at ${london(minutesAgo)}</td>`);
  expect(noted(1)).toBe(noted(3));
  expect(noted(120)).not.toBe(noted(123));
  expect(noted(120)).not.toBe(noted(1));
});

test('where the next page of a list begins differs by when each task was made and by its id, but not by its day', () => {
  const next = (day: string, place: string, id: string) =>
    withoutChance(`<a href="/tasks?after=${day}_${place}_${id}">`);
  const [one, other] = ['5b1f0a0e-8f57-4f0a-9a0e-0c4d2f6e7a11', 'c0ffee00-8f57-4f0a-9a0e-0c4d2f6e7a11'];
  expect(next('2026-11-02', '1793600000000001', one)).toBe(next('2026-11-02', '1793600000000999', other));
  expect(next('2026-11-02', '1793600000000001', one)).not.toBe(next('2026-11-03', '1793600000000001', one));
});
