import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Draw, drawing } from '../proof/components-by-name.ts';
import { propsOfFixture } from '../proof/props-of-fixture.tsx';
import { outline } from '../proof/same-tree.ts';
import { Alert } from './alert.tsx';
import { Badge } from './badge.tsx';
import { ButtonMenu } from './button-menu.tsx';
import { DatePicker } from './date-picker.tsx';
import { Filter } from './filter.tsx';
import { InterruptionCard } from './interruption-card.tsx';
import { Messages } from './messages.tsx';
import exampleFile from './moj.examples.json' with { type: 'json' };
import { NotificationBadge } from './notification-badge.tsx';
import { PageHeaderActions } from './page-header-actions.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Search } from './search.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { SubNavigation } from './sub-navigation.tsx';
import { TicketPanel } from './ticket-panel.tsx';
import { Timeline } from './timeline.tsx';

const options = z.record(z.string(), z.unknown());
const examples = z.record(z.string(), z.array(z.object({ name: z.string(), options }))).parse(exampleFile);

const components: Readonly<Record<string, Draw>> = {
  alert: drawing(Alert),
  badge: drawing(Badge),
  'button-menu': drawing(ButtonMenu),
  'date-picker': drawing(DatePicker),
  filter: drawing(Filter),
  'interruption-card': drawing(InterruptionCard),
  messages: drawing(Messages),
  'notification-badge': drawing(NotificationBadge),
  'page-header-actions': drawing(PageHeaderActions),
  'progress-bar': drawing(ProgressBar),
  search: drawing(Search),
  'side-navigation': drawing(SideNavigation),
  'sub-navigation': drawing(SubNavigation),
  'ticket-panel': drawing(TicketPanel),
  timeline: drawing(Timeline),
};

const require = createRequire(import.meta.url);
const packages = dirname(dirname(require.resolve('govuk-frontend/package.json')));
const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    join(packages, '@ministryofjustice/frontend'),
    join(packages, 'govuk-frontend/dist'),
  ]),
  { autoescape: true },
);
// Ours take dates in words, so that the page decides language and zone; the examples' dates are words already.
templates.addFilter('mojDate', (date: unknown) => date);

/** What a page puts inside its interruption card: the template asks its caller for it. */
const cardBody = 'Read the warnings first.';

/** Props that are named otherwise than the template's options, each for the reason its component gives. */
const renamed: Readonly<Record<string, (props: z.infer<typeof options>) => z.infer<typeof options>>> = {
  'interruption-card': (props) => ({ ...props, children: cardBody }),
  'notification-badge': ({ text, ...props }) => ({ ...props, count: Number(text) }),
  messages: (props) => ({
    ...props,
    items: z
      .array(options)
      .parse(props['items'])
      .map(({ timestamp, ...item }) => ({
        ...item,
        date: timestamp,
        time: timestamp,
      })),
  }),
  timeline: (props) => ({
    ...props,
    items: z
      .array(options)
      .parse(props['items'])
      .map((item) => {
        const { timestamp } = z.object({ timestamp: z.string() }).parse(item['datetime']);
        return { ...item, datetime: { timestamp, text: timestamp } };
      }),
  }),
};

/** A name needs something to name: our conversation is a region where it has a label. */
function asRegion(html: string): string {
  return html.replace(' aria-label=', ' role="region" aria-label=');
}

/** A name needs something to name: steps with a label are a group. */
function asGroup(html: string): string {
  return html.replace(' aria-label=', ' role="group" aria-label=');
}

/** Our alert is never dismissed and runs no script of MoJ's, so it has neither the button nor the mark for it. */
function withoutDismissal(html: string): string {
  return html
    .replace(/\s*<div class="moj-alert__action">[\s\S]*?<\/div>/, '')
    .replace(' data-module="moj-alert"', '')
    .replace('data-module="moj-alert"', '');
}

const knownDifferences: Readonly<Record<string, (html: string) => string>> = {
  alert: withoutDismissal,
  messages: asRegion,
  'progress-bar': asGroup,
};

describe("our components draw what MoJ's own templates draw", () => {
  for (const [name, draw] of Object.entries(components)) {
    for (const example of examples[name] ?? []) {
      it(`${name}: ${example.name}`, () => {
        const html = templates.render(`moj/components/${name}/template.njk`, {
          params: example.options,
          caller: () => cardBody,
        });
        const props = propsOfFixture(name, example.options);
        const drawn = renderToString(draw(renamed[name]?.({ ...props }) ?? props));
        expect(outline(drawn)).toBe(outline(knownDifferences[name]?.(html) ?? html));
      });
    }
  }

  it('every component has examples, and every example a component', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(components).sort());
  });
});
