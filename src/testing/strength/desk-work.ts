/**
 * Work at the desk while parts of the service are killed under it: an officer claims and releases reports and does not give up, and
 * colleagues are invited by mail. Counted at the end: each press done whole or not at all, each mail there at least once, and one that
 * came twice known by its number.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { addMember, keepMail, listAgencies, registerPartnership } from '../../access/index.ts';
import { contextsFor } from '../../audit/index.ts';
import { staffPaths } from '../../paths.ts';
import { settingsFrom } from '../../platform/config.ts';
import { runningCluster } from '../../platform/db/embedded.ts';
import { openPool } from '../../platform/db/pool.ts';
import { prepareDatabase } from '../../platform/db/prepare.ts';
import { readBookRing, readDeskRing } from '../../platform/keys/index.ts';
import type { TakenMail } from '../../platform/mail/index.ts';
import { accountIn, codeOf } from '../account.ts';
import { readPage } from '../page.ts';

export interface DeskCounted {
  /** Presses that were answered. */
  readonly presses: number;
  readonly mailsAsked: number;
  /** Mails beyond one of each. */
  readonly mailsAgain: number;
  /** Whoever was invited and got no mail, or got two that do not carry one number. */
  readonly badMails: readonly string[];
  /** Reports whose owner is not who the last line of their history says. */
  readonly halfDone: readonly string[];
  /** Presses in the history of reports that the book has no line for. */
  readonly unwritten: number;
}
/** What a count of the desk finds when nothing is wrong. */
export const nothingHalf = { badMails: [], halfDone: [], unwritten: 0 };

export interface DeskWork {
  /** Lets everybody finish what is in hand, waits for the mails that are due, and counts. */
  goHome(): Promise<DeskCounted>;
}

interface AtDesk {
  readonly dataDir: string;
  readonly staffUrl: string;
  /** Every mail that the mail server took. */
  readonly taken: readonly TakenMail[];
}

const patience = 150_000;

/** Begins the work over the service that runs over this data folder. */
export async function workAtDesk({ dataDir, staffUrl, taken }: AtDesk): Promise<DeskWork> {
  const ownerUrl = runningCluster(dataDir)?.ownerUrl;
  if (ownerUrl === undefined) throw new Error('the database does not run');
  const { keysDir } = settingsFrom({ DATA_DIR: dataDir });
  const { doors } = await prepareDatabase({
    ownerUrl,
    dataDir,
    practice: { asked: undefined, whenNew: false },
  });
  const pools = [doors.worker, doors.staff].map((url) => openPool(url, { max: 2, name: 'desk-work' }));
  const [workerPool, staffPool] = pools;
  if (workerPool === undefined || staffPool === undefined) throw new Error('no pools');
  const worker = contextsFor('worker', workerPool, readBookRing(keysDir));
  const staff = contextsFor('staff', staffPool, readDeskRing(keysDir));
  if ((await worker.look({}, listAgencies)).length === 0)
    await worker.act({}, { act: 'agency.register' }, registerPartnership);
  const officer = await accountIn({ worker, staff });

  let leaving = false;
  let presses = 0;
  /** Asks until there is an answer that is no fault of ours. */
  async function ask(path: string, cookie: string, form?: Readonly<Record<string, string>>) {
    for (;;) {
      try {
        const answer = await fetch(staffUrl + path, {
          method: form === undefined ? 'GET' : 'POST',
          redirect: 'manual',
          headers: { connection: 'close', cookie },
          ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
        });
        const body = await answer.text();
        if (answer.status < 500) return { answer, body };
      } catch {
        // The part is gone; it comes back.
      }
      await wait(60);
    }
  }

  async function signIn(): Promise<string> {
    const { body } = await ask(staffPaths.signIn(), '');
    const form = readPage(body).forms.find((each) => 'password' in each.fields);
    const { email, password } = officer;
    const code = codeOf(officer, new Date());
    const { answer } = await ask(form?.action ?? '', '', { ...form?.fields, email, password, code });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 303 || cookie === undefined) throw new Error(`nobody signed in: ${answer.status}`);
    return cookie;
  }

  const claiming = (async () => {
    const cookie = await signIn();
    while (!leaving) {
      const inbox = readPage((await ask(staffPaths.inbox(), cookie)).body);
      const forms = inbox.forms.filter(({ action }) => /\/(claim|release)$/.test(action));
      const form = forms[presses % Math.max(1, Math.min(forms.length, 5))];
      if (form === undefined) {
        await wait(100);
        continue;
      }
      const { answer } = await ask(form.action, cookie, form.fields);
      if (answer.status !== 303)
        throw new Error(`press ${presses} was answered with ${answer.status} at ${new Date().toISOString()}`);
      presses += 1;
    }
  })();

  const invited: string[] = [];
  const inviting = (async () => {
    while (!leaving) {
      const memberId = randomUUID();
      await worker.act({}, { act: 'member.invite' }, async (act) => {
        await addMember(act, {
          ...{ memberId, agencyId: 'cheshire-police', name: 'Invited Colleague', state: 'invited' },
          email: `${memberId}@account.example`,
          roles: ['frontline'],
        });
        await keepMail(act, { mailId: randomUUID(), kind: 'invitation', memberId });
      });
      invited.push(`${memberId}@account.example`);
      await wait(700);
    }
  })();
  for (const each of [claiming, inviting]) each.catch(() => undefined);

  const mailsTo = (address: string): TakenMail[] => taken.filter(({ to }) => to.includes(address));

  return {
    async goHome() {
      leaving = true;
      await Promise.all([claiming, inviting]);
      for (const began = performance.now(); performance.now() - began < patience; await wait(200))
        if (invited.every((address) => mailsTo(address).length > 0)) break;
      const badMails = invited.filter(
        (address) => new Set(mailsTo(address).map(({ messageId }) => messageId)).size !== 1,
      );
      const halves = await worker.act({}, { act: 'book.verify' }, (act) =>
        act.db.all(
          z.object({ report_id: z.string() }),
          sql`select i.report_id from triage.items i
            left join lateral (select h.what, h.member_id from triage.history h
              where h.report_id = i.report_id and h.agency_id = i.agency_id and h.what in ('claimed', 'released')
              order by h.at desc limit 1) last on true
            where i.claimed_by is distinct from case when last.what = 'claimed' then last.member_id end`,
        ),
      );
      const { unwritten } = await worker.act({}, { act: 'book.verify' }, (act) =>
        act.db.one(
          z.object({ unwritten: z.number() }),
          sql`select count(*)::integer as unwritten from (
            select h.report_id, h.what, row_number() over (partition by h.report_id, h.what order by h.at) as n
              from triage.history h where h.what in ('claimed', 'released')
            except
            select e.record_id, case e.act when 'report.claim' then 'claimed' else 'released' end,
                row_number() over (partition by e.record_id, e.act order by e.at)
              from audit.entries e where e.act in ('report.claim', 'report.release')) missing`,
        ),
      );
      await Promise.all(pools.map((pool) => pool.end()));
      return {
        presses,
        mailsAsked: invited.length,
        mailsAgain: invited.reduce((sum, address) => sum + Math.max(0, mailsTo(address).length - 1), 0),
        badMails,
        halfDone: halves.map(({ report_id }) => report_id),
        unwritten,
      };
    },
  };
}
