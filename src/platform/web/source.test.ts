import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s comes from %s', (ip, source) => {
  expect(sourceOf(ip)).toBe(source);
});

test('addresses of one /64 are one source, those of two are two', () => {
  const hextets = (count: number) =>
    fc.array(
      fc.integer({ min: 0, max: 0xffff }).map((each) => each.toString(16)),
      { minLength: count, maxLength: count },
    );
  fc.assert(
    fc.property(hextets(4), hextets(4), hextets(4), (network, one, other) => {
      fc.pre(!network.slice(0, 3).every((each) => each === '0'));
      const from = (rest: string[]) => sourceOf([...network, ...rest].join(':'));
      expect(from(one)).toBe(from(other));
      const next = [
        ...network.slice(0, 3),
        ((Number.parseInt(network[3] ?? '0', 16) + 1) % 0x10000).toString(16),
      ];
      expect(sourceOf([...next, ...one].join(':'))).not.toBe(from(one));
    }),
  );
});
