import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, contrast, pairs } from './colours.ts';

describe('the colours of the brand', () => {
  for (const { front, back, use, atLeast } of pairs) {
    it(`${front} on ${back} can be seen (${use})`, () => {
      expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(atLeast);
    });
  }

  it('measures black on white as 21 and a colour on itself as 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#0d3b47', '#0d3b47')).toBe(1);
  });

  it('are the same in the stylesheets', () => {
    const sheet = readFileSync(new URL('../styles/_colours.scss', import.meta.url), 'utf8');
    const inSheet = Object.fromEntries(
      [...sheet.matchAll(/^\$([a-z-]+): (#[0-9a-f]{6});$/gm)].map(([, name = '', value]) => [
        name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
    expect(inSheet).toEqual(colours);
  });
});
