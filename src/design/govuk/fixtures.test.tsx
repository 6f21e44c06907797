import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { componentsByName, exceptedComponents, unusedComponents } from '../proof/components-by-name.ts';
import knownFixtures from '../proof/known-fixtures.json' with { type: 'json' };
import { propsOfFixture } from '../proof/props-of-fixture.tsx';
import { outline } from '../proof/same-tree.ts';

const fixtureFile = z.object({
  component: z.string(),
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
});

const root = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
const folder = join(root, 'dist/govuk/components');
const installed = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

function fixturesOf(component: string) {
  return fixtureFile.parse(JSON.parse(readFileSync(join(folder, component, 'fixtures.json'), 'utf8')))
    .fixtures;
}

describe('our components draw what the installed Design System draws', () => {
  for (const [name, draw] of Object.entries(componentsByName)) {
    describe(name, () => {
      for (const fixture of fixturesOf(name)) {
        it(fixture.name, () => {
          const drawn = renderToString(draw(propsOfFixture(name, fixture.options)));
          expect(outline(drawn)).toBe(outline(fixture.html));
        });
      }
    });
  }
});

describe('an upgrade of the Design System shows itself', () => {
  it('every installed component is drawn by us, excepted by name, or known as unused', () => {
    const known = [...Object.keys(componentsByName), ...exceptedComponents, ...unusedComponents];
    expect(installed.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => name !== 'template' && !installed.includes(name))).toEqual([]);
  });

  it('the fixtures are the ones that were there when this was last looked at', () => {
    const now = Object.fromEntries(
      Object.keys(componentsByName).map((name) => [name, fixturesOf(name).map((fixture) => fixture.name)]),
    );
    expect(now).toEqual(knownFixtures);
  });
});
