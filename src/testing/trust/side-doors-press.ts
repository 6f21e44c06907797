/** The walk of somebody who opens whatever a page leads to and presses whatever it offers, in both copies at once. */
import type { Route } from '../../platform/web/index.ts';
import { everyStaffRoute } from '../every-route.ts';
import { readPage } from '../page.ts';
import { type Filled, formsFilled } from './form-filled.ts';
import { keysDir, twins } from './side-doors.ts';
import { begunMeanwhile, expectSame } from './side-doors-compare.ts';

const routes = await everyStaffRoute(twins[0], keysDir);
const known = routes.map((route) => ({
  route,
  // A path of words alone comes before one with an id in the same place.
  ids: route.path.split(':').length,
  like: new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

/** The route that an address is of. */
export function routeOf(method: Route['method'], url: string): Route | undefined {
  const path = url.split(/[?#]/)[0] ?? '';
  return known
    .filter(({ route, like }) => route.method === method && like.test(path))
    .toSorted((a, b) => a.ids - b.ids)[0]?.route;
}

/** The rooms whose pages are walked, with what a report leads to of theirs. */
const walked =
  /^(case|cases|day|board|caseload|supervision|transfer|transfers|service|services|service-referral|service-referrals|conference|conferences|conference-item|investigation|investigations|order|orders|report|report\.(hand|handing|investigate|add-to-investigation|support|decide-consent))(\.|$)/;
/** Is it of one of those rooms? */
export const isWalked = (name: string | undefined): boolean =>
  name !== undefined &&
  walked.test(name) &&
  !/^report\.(claim|release|ask|note|decide$|undo|files|settle|refer)/.test(name);

/** Where a page leads to on this site; of links with an anchor or the page before, once. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)]
    .map(([, url = '']) => url.replaceAll('&amp;', '&'))
    .filter((url) => !url.startsWith('/assets/'));
/** What ends what others are still to be done with, and what is looked at again once something was pressed: opened last. */
const ending = /\/(standing|hand-over|transfer|cancel|end)(\?|$)|[?]again$/;
/** How often a form is tried that somebody finds changed meanwhile. */
const mostTries = 3;

const found = new Set<string>();
/** Notes that a route answered somebody with more than no. */
export function noteAnswer(name: string | undefined, status: number): void {
  if (name !== undefined && status < 400) found.add(name);
}
/** The routes of those rooms that no walk until now got anything from but no. */
export const routesNotFound = (): string[] =>
  routes.map(({ name }) => name).filter((name) => isWalked(name) && !found.has(name));

type Both<T> = readonly [T, T];
/** What is the same of two addresses but for ids: the route, and the words in it. */
const kindOf = (method: Route['method'], url: string): string => {
  const [path = '', query = ''] = url.split('?');
  const words = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
  const asked = [...new URLSearchParams(query).keys()].filter((key) => key !== 'done');
  return `${routeOf(method, url)?.name} ${words} ${asked.join()}`;
};

/** Walks as the member of this session from these addresses. */
export async function pressEverything(token: string, starts: readonly string[]): Promise<void> {
  const opened = new Set<string>(starts.map((url) => url));
  const kinds = new Set<string>();
  const tries = new Map<string, number>();
  const both = (urls: readonly string[]) => urls.map((url): Both<string> => [url, url]);
  const waiting = both(starts.filter((url) => !ending.test(url)));
  const last = both(starts.filter((url) => ending.test(url)));

  async function press([one, other]: Both<Filled>): Promise<void> {
    const kind = `${kindOf('POST', one.action)} ${one.button}`;
    const tried = tries.get(kind) ?? 0;
    if (tried >= mostTries) return;
    tries.set(kind, tried + 1);
    const asked = ({ action, pairs, fileField }: Filled) => ({
      ...({ door: 'staff', method: 'POST', url: action, fileField } as const),
      form: Object.fromEntries(
        [...Map.groupBy(pairs, ([name]) => name)].map(([name, all]) => [name, all.map(([, value]) => value)]),
      ),
    });
    const [without, withIt] = await expectSame(token, asked(one), begunMeanwhile, asked(other));
    noteAnswer(routeOf('POST', one.action)?.name, without.status);
    if (without.status >= 400) return;
    tries.set(kind, mostTries);
    lead([without.location, withIt.location]);
  }
  function lead([one, other]: Both<string | undefined>): void {
    const name = one === undefined ? undefined : routeOf('GET', one)?.name;
    if (one === undefined || other === undefined || !isWalked(name)) return;
    if (opened.has(one) || kinds.has(kindOf('GET', one))) return;
    opened.add(one);
    (ending.test(one) ? last : waiting).push([one, other]);
  }

  // Grows while it is gone through.
  for (let at = 0; at < waiting.length || last.length > 0; at += 1) {
    if (at === waiting.length) waiting.push(...last.splice(0));
    const [one, other] = waiting[at] ?? ['', ''];
    if (kinds.has(kindOf('GET', one)) && !starts.includes(one)) continue;
    const get = (url: string) => ({ door: 'staff', method: 'GET', url }) as const;
    const [without, withIt] = await expectSame(token, get(one), begunMeanwhile, get(other));
    noteAnswer(routeOf('GET', one)?.name, without.status);
    if (without.status !== 200 || !without.isPage) continue;
    kinds.add(kindOf('GET', one));
    const [links, others] = [linksIn(without.raw), new Set(linksIn(withIt.raw))];
    const forms = formsFilled(readPage(without.raw).elements);
    const otherForms = formsFilled(readPage(withIt.raw).elements);
    for (const [at, form] of forms.entries()) {
      const same = otherForms[at];
      const name = routeOf('POST', form.action)?.name;
      if (same !== undefined && isWalked(name)) await press([form, same]);
    }
    // What was begun meanwhile has an id of its own in each, and is come to when it is begun.
    for (const link of links) if (others.has(link)) lead([link, link]);
    if (waiting.length > 1_000) throw new Error(`the site has no end: ${one}`);
  }
}
