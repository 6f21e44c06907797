/**
 * The worker's mail. News makes a mail due; what is due is handed over at once and, while the mail server is away, every minute anew.
 * A mail is a row until a server has taken it: nothing is lost, and one that went twice carries the same id and the same link.
 */
import {
  addressDigest,
  findMailWaiting,
  keepMail,
  listAddresses,
  type MailKind,
  noticeOf,
  settleMails,
  writeDueMails,
} from '../access/index.ts';
import type { Contexts } from '../audit/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { Log } from '../platform/log.ts';
import { type Mail, type Mailer, MailFault } from '../platform/mail/index.ts';

export interface PostOptions {
  readonly contexts: Contexts<BookRing>;
  readonly mailer: Mailer;
  /** How browsers reach the staff site. */
  readonly staffUrl: string;
  readonly log: Pick<Log, 'warn'>;
}

type Ids = Readonly<Record<string, string>>;

const idIn = (ids: Ids, name: string): string => {
  const found = ids[name];
  if (found === undefined) throw new Error(`news without ${name}`);
  return found;
};

interface Outcome {
  readonly mailId: string;
  readonly error: string | null;
}

/** Hands mails over one by one; once the server is away, the others wait too. */
async function handOver(mailer: Mailer, mails: readonly Mail[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let away: string | undefined;
  for (const mail of mails) {
    const error = away ?? (await tryOne(mailer, mail));
    outcomes.push({ mailId: mail.id, error: error ?? null });
    if (error !== undefined && error !== 'mail-refused') away = error;
  }
  return outcomes;
}

async function tryOne(mailer: Mailer, mail: Mail): Promise<string | undefined> {
  try {
    await mailer.send(mail);
    return undefined;
  } catch (error) {
    return error instanceof MailFault ? error.code : 'mail-unreachable';
  }
}

/** Hands over what is due, batch by batch. Gives how many mails wait because they were not taken. */
export async function sendDueMails({ contexts, mailer, staffUrl, log }: PostOptions): Promise<number> {
  if ((await contexts.look({}, findMailWaiting)).waiting === 0) return 0;
  let failed: Outcome[] = [];
  do {
    const mails = await contexts.act({}, { act: 'mail.hand-over' }, (act) => writeDueMails(act, staffUrl));
    if (mails.length === 0) break;
    const outcomes = await handOver(mailer, mails);
    await contexts.act({}, { act: 'mail.settle', detail: { mails: outcomes.length } }, (act) =>
      settleMails(act, outcomes),
    );
    failed = outcomes.filter((each) => each.error !== null);
  } while (failed.length === 0);
  const [first] = failed;
  if (first !== undefined)
    log.warn('mail.waits', { count: failed.length, ...(first.error === null ? {} : { error: first.error }) });
  return failed.length;
}

/** What the worker does about news of accounts. */
export function postErrands(options: PostOptions): Readonly<Record<string, (ids: Ids) => Promise<void>>> {
  const { contexts } = options;
  const mail = async (mailId: string, kind: MailKind, memberId: string) => {
    const line = { act: 'mail.prepare', record: { kind: 'member', id: memberId }, detail: { kind } } as const;
    await contexts.act({}, line, (act) => keepMail(act, { mailId, kind, memberId }));
    await sendDueMails(options);
  };
  return {
    memberInvited: (ids) => mail(idIn(ids, 'invitationId'), 'invitation', idIn(ids, 'memberId')),
    accountChanged: (ids) => mail(idIn(ids, 'mailId'), noticeOf(idIn(ids, 'kind')), idIn(ids, 'memberId')),
    resetAsked: async (ids) => {
      const digest = idIn(ids, 'emailDigest');
      const found = await contexts.act({}, { act: 'mail.prepare', detail: { kind: 'reset' } }, async (act) =>
        (await listAddresses(act)).find(({ email }) => addressDigest(act.keys, email) === digest),
      );
      if (found !== undefined) await mail(idIn(ids, 'requestId'), 'reset', found.memberId);
    },
    sendMail: async () => void (await sendDueMails(options)),
  };
}
