/** The words of each mail. They say "sign in" and never what the service is about; what happened, never what anyone typed. */
import { staffPaths } from '../../paths.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import type { Act } from '../context.ts';
import { linkLimits } from './limits.ts';
import { type DueMail, dropMails, keepLink, takeDueMails } from './mail-store.ts';
import { type LinkPurpose, linkDigest, linkToken } from './mailed-link.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

const anHour = 3_600_000;
/** Mails handed over at once. */
const mostAtOnce = 20;
/** Whoever asked for a link so long ago has asked again or signed in. */
const resetForgottenAfter = 24 * anHour;

const lifeOf: Readonly<Record<LinkPurpose, number>> = {
  join: linkLimits.joinDays * 24 * anHour,
  reset: (linkLimits.resetMinutes / 60) * anHour,
};

/** Does anybody still want this mail? An invitation that was taken up, or a member who has left, needs none. */
function isWanted({ kind, state, askedAt }: DueMail, now: Date): boolean {
  if (kind === 'invitation') return state === 'invited';
  if (kind === 'reset') return state === 'active' && now.getTime() - askedAt.getTime() < resetForgottenAfter;
  if (kind === 'something-due') return state === 'active' && now.getTime() - askedAt.getTime() < 24 * anHour;
  return state !== 'left';
}

/** Keeps the link of a mail and gives its address. Made from the mail's id, so that a repeat carries the same. */
export async function openLink(
  act: Act<BookRing>,
  of: { readonly linkId: string; readonly purpose: LinkPurpose; readonly memberId: string },
  staffUrl: string,
): Promise<string> {
  const token = linkToken(act.keys, of.purpose, of.linkId);
  const expiresAt = new Date(act.now.getTime() + lifeOf[of.purpose]);
  await keepLink(act, { ...of, digest: linkDigest(act.keys, token), expiresAt });
  return `${staffUrl}${of.purpose === 'join' ? staffPaths.join(token) : staffPaths.reset(token)}`;
}

async function wordsOf(act: Act<BookRing>, due: DueMail, staffUrl: string): Promise<string> {
  const { kind, name, mailId, memberId } = due;
  if (kind === 'invitation') {
    const link = await openLink(act, { linkId: mailId, purpose: 'join', memberId }, staffUrl);
    return t('invitation.text', { name, link, days: linkLimits.joinDays });
  }
  if (kind === 'reset') {
    const link = await openLink(act, { linkId: mailId, purpose: 'reset', memberId }, staffUrl);
    return t('reset.text', { name, link, minutes: linkLimits.resetMinutes });
  }
  const at = due.askedAt;
  const link = `${staffUrl}${staffPaths.signIn()}`;
  if (kind === 'something-due') return t('something-due.text', { name, link });
  return `${t(`${kind}.text`, { name, at })}\n\n${t('notYou', { link })}`;
}

/** Takes the mails that are due and writes them. Those that nobody wants any more are dropped. */
export async function writeDueMails(act: Act<BookRing>, staffUrl: string): Promise<Mail[]> {
  const due = await takeDueMails(act, mostAtOnce);
  const wanted = due.filter((each) => isWanted(each, act.now));
  await dropMails(
    act,
    due.filter((each) => !wanted.includes(each)).map((each) => each.mailId),
  );
  const mails: Mail[] = [];
  for (const each of wanted) {
    const text = `${await wordsOf(act, each, staffUrl)}\n\n${t('signature')}\n`;
    mails.push({ id: each.mailId, to: each.email, subject: t(`${each.kind}.subject`), text });
  }
  return mails;
}
