import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSignedIn } from '../../audit/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { anyTyped } from '../../testing/any-writing.ts';
import type { Browsing } from '../../testing/browse.ts';
import { conferringIn } from '../../testing/conferring.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { publicSiteOver } from '../../testing/public-site.ts';
import { type HappenedTo, referringIn, value } from '../../testing/referring.ts';
import { changingOn, saidOn } from '../../testing/said-on-screen.ts';
import { note } from '../../testing/sample-files.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { listAlertsOf, settleAlerts } from '../alerts/alert-store.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import { setApprovalRule } from '../approval/set-approval-rule.ts';
import { listHappened } from '../case/entry-store.ts';
import { handOver } from '../case/hand-over.ts';
import { referFromCase } from '../case/refer-from-case.ts';
import { judgeInCase, tryContact } from '../contact/try-contact.ts';
import { shareCase } from '../share/share-case.ts';
import { pageOf } from './history/step-in-words.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const street = await publicSiteOver(database, given.keysDir);
const { as, begin, says, write } = supportingIn(given);
const { add, answer, refer } = servingIn(given);
const { accept, call, cancel, leaveOut, put } = conferringIn(given);
const referring = referringIn(given);
const [halton, warrington] = ['halton-borough-council', 'warrington-borough-council'];
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(halton, 'Viorica Pembroke-Hale');
const beatrix = await given.member('support-worker').of(warrington, 'Beatrix Colmslow');
const kirsty = await given.member('first-responder').of(halton, 'Kirsty Marrowdale');
const clerk = await given.member('administrator').of(halton, 'Wilfred Ashby');
const readers = [thandiwe, viorica, beatrix].map((who) => ({ who, browser: desk.as(who) }));

/** Thandiwe begins the referral of a case's person, for Kirsty to write on. */
const referFrom = (caseId: string, referralId: string) =>
  referring.as(thandiwe, 'referral.begin', referralId, (act) =>
    referFromCase(act, { caseId, referralId, holder: kirsty.memberId, from: undefined }),
  );

interface Seen {
  readonly reader: number;
  readonly address: string;
  /** The microsecond at which it was seen. */
  readonly at: number;
  readonly said: string;
}

/** Every page of a case that is shown as it was, whatever was written last. */
const pages = [
  ...['contact', 'services', 'sharing', 'documents', 'own-page', 'notes', 'second-look', 'conferences'],
  ...['services', 'photograph', 'transfer', 'safety-plan', 'contact', 'own-page', 'services', 'notes'],
];

test('[C9] of two hundred edits by members of two agencies, every screen that each of three saw is rebuilt as they saw it: with consents, shares, alerts, second looks, documents, referrals to services, an NRM referral with its days, tries to reach them, conferences, offers, their own page and a hand-over', async () => {
  const id = await begin(thandiwe);
  const seen: Seen[] = [];
  const [worker, colleague] = [desk.as(thandiwe), desk.as(viorica)];
  const therapy = await add(beatrix, { name: 'Trauma therapy' });
  const advice = await add(viorica, { name: 'Debt advice' });
  const [sent, conferences, items]: [string[], string[], string[]] = [[], [], []];
  const nrm = randomUUID();
  let code = '';
  /** Opens a page of the case and presses the button that begins so. */
  const press = async (who: Browsing, part: string, begins: string, typed: Record<string, string> = {}) => {
    const page = await who.open(`/cases/${id}/${part}`);
    const button = page.forms.flatMap(({ buttons }) => buttons).find(({ text }) => text.startsWith(begins));
    const came = await who.press(page, button?.text ?? begins, typed);
    if (came.status !== 200) throw new Error(`${part}: ${begins}: ${came.status} ${came.errors.join()}`);
    return came;
  };
  /** Writes down what happened to the referral, so many days ago; `corrects`: instead of what was written down in that place. */
  const happened = (event: HappenedTo, daysAgo = 0, corrects?: number) =>
    referring.happened(kirsty, nrm, event, { daysAgo, corrects });
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
    8: async () => void sent.push(await refer(thandiwe, id, advice)),
    12: () => referFrom(id, nrm),
    16: async () => {
      await referring.answer(kirsty, nrm, { 'under-18': value('no'), 'consent-nrm': value('yes') });
      await given.workerHears();
    },
    24: () => referring.sent(kirsty, nrm, 'NRM-1'),
    48: () => happened({ code: 'received' }, 9, 0),
    52: () => happened({ code: 'reasonable-grounds:negative' }, 2),
    64: () => happened({ code: 'reasonable-grounds:positive' }, 3, 2),
    80: () => happened({ code: 'conclusive-grounds:positive' }, 1),
    108: () => happened({ code: 'struck-out' }, 0, 4),
    124: () => happened({ code: 'conclusive-grounds:negative' }),
    14: () => answer(thandiwe, id, sent[0] ?? '', { kind: 'accepted', about: '', body: {} }),
    20: () => given.worker.act({}, { act: 'case.watch' }, watchCases),
    22: () =>
      press(worker, 'second-look', 'Ask', { of: 'plan', to: viorica.memberId, words: 'Is it enough?' }),
    28: () => press(colleague, 'second-look', 'Approve', { answer: 'It is.' }),
    29: async () => {
      const conference = await call(thandiwe, [warrington]);
      await accept(conference, thandiwe, viorica, beatrix);
      items.push(await put(thandiwe, conference, id, [warrington]));
      conferences.push(conference);
    },
    30: () =>
      given.staff.act({ session: clerk.session }, { act: 'case.set-approval' }, (act) =>
        setApprovalRule(asSignedIn(act), {
          ...{ from: londonDay(act.now), requires: ['needs', 'plan', 'risk'] },
          supervisors: [viorica.memberId],
        }),
      ),
    34: async () => void sent.push(await refer(thandiwe, id, therapy)),
    36: () => press(worker, 'services/missing', 'Note it', { need: 'legal', why: 'full' }),
    38: () =>
      press(colleague, 'transfer', 'Offer the case', {
        ...{ toAgency: warrington, reason: 'She moves there.', agreed: 'She chose it.' },
        ...{ ground: 'vital-interests', why: 'He found her.' },
      }),
    40: async () => {
      code =
        /data-receipt="([^"]+)"/.exec(
          (await press(worker, 'own-page', 'Make a code', { language: 'en' })).html,
        )?.[1] ?? '';
      await press(worker, 'own-page', 'Let them read this: Thandiwe Rushcombe');
    },
    44: async () => {
      const visitor = street.visitor();
      const page = await visitor.press(await visitor.open('/mine'), 'Open', { code });
      await visitor.press(page, 'Send', { kind: 'feedback', words: 'The room is cold.' });
    },
    46: () =>
      answer(beatrix, id, sent[1] ?? '', {
        kind: 'declined',
        about: '',
        body: { reason: 'no-capacity', words: 'Full until May.' },
      }),
    56: () => press(worker, 'own-page', 'I have read it'),
    60: () => as(thandiwe, 'case.hand-over', id, (act) => handOver(act, id, viorica.memberId, '')),
    72: () => leaveOut(thandiwe, items[0] ?? '', warrington),
    74: () => press(colleague, 'transfer', 'Take the offer back'),
    76: () => press(colleague, 'services', 'Settled'),
    84: () => cancel(thandiwe, conferences[0] ?? '', 'Nobody can come.'),
    86: () => press(colleague, 'own-page', 'Let them read this: Viorica Pembroke-Hale'),
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
    if (turn % 4 === 0) await look(reader, `/cases/${id}`);
    if (turn % 8 === 0) {
      const [last] = await as(thandiwe, 'case.open', id, (act) => listHappened(act, id, { most: 1 }));
      const address = pageOf(last?.kind ?? 'need')(id);
      await look(reader, address);
    }
    // What only those who work on it may open, they open in turn.
    if (turn % 4 === 2)
      await look(turn % 8 === 2 ? 0 : 1, `/cases/${id}/${pages[((turn - 2) / 4) % pages.length]}`);
  }
  // What changes on a screen did stand on some of them.
  const saw = (words: RegExp) => new Set(seen.map(({ said }) => words.test(said))).size;
  const changing = [
    /NRM No NRM referral here/,
    /NRM Send the referral, day 1/,
    /NRM Reasonable grounds decision, day 1 due in/,
    /NRM Reasonable grounds decision, day 10 /,
    /NRM Support after the decision ends, day 3 /,
    /NRM Conclusive grounds decision, day 4 /,
    /Conclusive grounds: (positive|negative)/,
    /grounds decided: negative, \d/,
    /With Warrington/,
    /No other agency is let in/,
    /Support worker Thandiwe/,
    /Support worker Viorica/,
    /letter\.txt/,
    /Looked at|second look/i,
    /Waits for an answer/,
    /\bDeclined\b/,
    /All are full/,
    /The room is cold\.(?! Read by)/,
    /The room is cold\. Read by/,
    /\bComing\b/,
    /\bCancelled\b/,
    /Is it enough\? It is\./,
    /Offered to Warrington[^.]* Waits|Offered to Warrington Borough Council(?!.*Taken back)/,
    /Offered to Warrington.*Taken back/,
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
