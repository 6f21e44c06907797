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
