import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Microsoft Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['', ''],
  ['Somebody-wrote-this/1.0 (call me) ', ''],
  [undefined, ''],
])('%s is %s', (agent, words) => {
  expect(deviceOf(agent)).toBe(words);
});

test('whatever a browser says of itself, only known names are taken over, soon', () => {
  const anyAgent = fc.oneof(
    fc.string({ maxLength: 3_000 }),
    fc.string({
      unit: fc.constantFrom('Mozilla/', ' ', '(', ';', 'Windows', 'Version/', '1.', 'aaaa'),
      maxLength: 400,
    }),
  );
  fc.assert(
    fc.property(anyAgent, (agent) => {
      const before = process.cpuUsage();
      expect(deviceOf(agent)).toMatch(/^[\w .®/-]{0,60}$/);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
    }),
  );
});
