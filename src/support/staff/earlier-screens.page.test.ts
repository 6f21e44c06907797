import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSignedIn } from '../../audit/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { anyTyped } from '../../testing/any-writing.ts';
import { freshDatabase } from '../../testing/database.ts';
import { attribute, type Element, type PageRead } from '../../testing/page.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { note } from '../../testing/sample-files.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { listAlertsOf, settleAlerts } from '../alerts/alert-store.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import { setApprovalRule } from '../approval/set-approval-rule.ts';
import { listHappened } from '../case/entry-store.ts';
import { handOver } from '../case/hand-over.ts';
import { judgeInCase, tryContact } from '../contact/try-contact.ts';
import { shareCase } from '../share/share-case.ts';
import { pageOf } from './history/step-in-words.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, says, write } = supportingIn(given);
const [halton, warrington] = ['halton-borough-council', 'warrington-borough-council'];
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(halton, 'Viorica Pembroke-Hale');
const beatrix = await given.member('support-worker').of(warrington, 'Beatrix Colmslow');
const clerk = await given.member('administrator').of(halton, 'Wilfred Ashby');
const readers = [thandiwe, viorica, beatrix].map((who) => ({ who, browser: desk.as(who) }));

/** What leads on or is pressed, what the page says of itself, and what it says is not shown as it was. */
const leftOut = new Set(['a', 'button', 'form', 'nav', 'template']);
const isLeftOut = (element: Element): boolean =>
  leftOut.has(element.tagName) || /\bps-(?:then|measure)\b/.test(attribute(element, 'class') ?? '');
/** All words of an element but of what is left out, and of parts that are no more than a heading yet: these are there for whoever may write. */
function wordsOf(of: Pick<Element, 'childNodes'>, headings = true): string {
  return of.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!('tagName' in node) || isLeftOut(node) || (!headings && /^h\d$/.test(node.tagName))) return '';
      if (node.tagName === 'section' && wordsOf(node, false).trim() === '') return '';
      return ` ${wordsOf(node, headings)} `;
    })
    .join('');
}
/** All that a page says of the case. */
const saidOn = ({ elements }: PageRead): string =>
  wordsOf(elements.find(({ tagName }) => tagName === 'main') ?? { childNodes: [] })
    .replace(/\bNRM\s+No NRM referral here/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Where a page is led on from to something that is changed, or to the safety plan of another time; what is pressed on it. */
function changingOn({ elements }: PageRead): string[] {
  const main = elements.find(({ tagName }) => tagName === 'main');
  const within = (of: Pick<Element, 'childNodes'>): Element[] =>
    of.childNodes.flatMap((node) =>
      // The way back to how it stands now is no part of what was then.
      'tagName' in node && !/\bps-then\b/.test(attribute(node, 'class') ?? '') ? [node, ...within(node)] : [],
    );
  return (main === undefined ? [] : within(main)).flatMap((element) => {
    const href = attribute(element, 'href') ?? '';
    const changes =
      /\/(?:write|photograph|hand-over|standing|transfer|together|second-look|own-page|hand-in)\b/.test(
        href,
      ) ||
      /\/cases\/[^/]+\/safety-plan$/.test(href) ||
      (element.tagName === 'form' && attribute(element, 'method') === 'post');
    return changes ? [href || (attribute(element, 'action') ?? 'a form')] : [];
  });
}

interface Seen {
  readonly reader: number;
  readonly address: string;
  /** The microsecond at which it was seen. */
  readonly at: number;
  readonly said: string;
}

test('[C9] of two hundred edits by members of two agencies, every screen that each of three saw is rebuilt as they saw it: with consents, shares, alerts, second looks, documents and a hand-over', async () => {
  const id = await begin(thandiwe);
  const seen: Seen[] = [];
  const look = async (reader: number, address: string) => {
    // Before it is opened: the next edit may begin in the millisecond in which the page has come.
    const at = Date.now() * 1000 + 999;
    const page = await readers[reader]?.browser.open(address);
    if (page?.status !== 200) throw new Error(`${address} is not shown`);
    seen.push({ reader, address, at, said: saidOn(page) });
  };
  await write(thandiwe, id, personCalled('Ana'));
  await says(thandiwe, id, 'yes', warrington);
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      ...{ toAgency: warrington, purpose: 'housing', ground: 'consent' },
      sections: ['person', 'needs', 'plan', 'risk'],
    }),
  );
  const meanwhile: Readonly<Record<number, () => Promise<unknown>>> = {
    20: () => given.worker.act({}, { act: 'case.watch' }, watchCases),
    30: () =>
      given.staff.act({ session: clerk.session }, { act: 'case.set-approval' }, (act) =>
        setApprovalRule(asSignedIn(act), {
          ...{ from: londonDay(act.now), requires: ['needs', 'plan', 'risk'] },
          supervisors: [viorica.memberId],
        }),
      ),
    60: () => as(thandiwe, 'case.hand-over', id, (act) => handOver(act, id, viorica.memberId, '')),
    90: () =>
      as(viorica, 'case.settle-alert', id, async (act) => {
        for (const { alertId } of (await listAlertsOf(act, id)).slice(1))
          await settleAlerts(act, { caseId: id, alertId }, viorica.memberId);
      }),
    100: () => says(viorica, id, 'yes', warrington, 'health'),
    120: () => says(viorica, id, 'yes', 'cheshire-police', 'police'),
    130: async () => {
      const browser = desk.as(viorica);
      const page = await browser.open(`/cases/${id}/documents`);
      await browser.press(page, 'Add documents', {}, [note('letter.txt')]);
    },
    140: () => given.worker.act({}, { act: 'case.watch' }, watchCases),
    150: () => says(viorica, id, 'withdrawn', 'cheshire-police', 'police'),
  };
  for (const [turn, edit] of fc.sample(anyTyped, { numRuns: 200, seed: 11 }).entries()) {
    if (turn % 20 === 10) {
      const asked = { way: 'call', words: '' } as const;
      await as(beatrix, 'case.contact', id, async (act) =>
        tryContact(act, id, asked, await judgeInCase(act, id, asked)),
      );
    } else await write(turn % 2 === 0 ? thandiwe : viorica, id, edit);
    await meanwhile[turn]?.();
    const reader = (turn / 2) % 3;
    if (turn % 2 === 0) await look(reader, `/cases/${id}`);
    if (turn % 8 === 0) {
      const [last] = await as(thandiwe, 'case.open', id, (act) => listHappened(act, id, { most: 1 }));
      const address = pageOf(last?.kind ?? 'need')(id);
      // Notes are turned back from a place, and are no screen of a moment.
      if (!address.endsWith('/notes')) await look(reader, address);
    }
    if (turn % 20 === 4) await look(turn % 40 === 4 ? 0 : 1, `/cases/${id}/sharing`);
    if (turn % 20 === 14) await look(turn % 40 === 14 ? 0 : 1, `/cases/${id}/documents`);
  }
  // What changes on a screen did stand on some of them.
  const saw = (words: RegExp) => new Set(seen.map(({ said }) => words.test(said))).size;
  const changing = [
    /Support worker Thandiwe/,
    /Support worker Viorica/,
    /letter\.txt/,
    /Looked at|second look/i,
  ];
  expect(changing.map(saw)).toEqual(changing.map(() => 2));
  const other: (readonly [string, string, string])[] = [];
  const leadsOn: string[] = [];
  for (const { reader, address, at, said } of seen) {
    const page = await readers[reader]?.browser.open(`${address}?at=${at}`);
    const now = page === undefined ? '' : saidOn(page);
    leadsOn.push(...(page === undefined ? [] : changingOn(page)));
    if (now !== said) other.push([`${readers[reader]?.who.name} ${address}?at=${at}`, said, now]);
  }
  expect(other).toEqual([]);
  // And from none of them is anything changed, nor is the safety plan of today put beside what was then.
  expect(leadsOn).toEqual([]);
  // Nothing earlier is there for whoever may not read it now.
  await says(viorica, id, 'withdrawn', warrington);
  const [first] = seen.filter(({ reader }) => reader === 2);
  expect((await readers[2]?.browser.open(`${first?.address}?at=${first?.at}`))?.status).toBe(404);
  expect(desk.faults).toEqual([]);
}, 240_000);
