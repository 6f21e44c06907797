/** What a page of a member's says of their session. */
import { type SignedIn, sessionLimits } from '../../access/index.ts';
import type { SessionGuardProps } from '../../design/index.ts';
import { staffPaths } from '../../paths.ts';
import { catalogue } from '../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

const { idleMinutes, absoluteHours, warnIdleMinutes, warnAbsoluteMinutes } = sessionLimits;

/** What is said while time runs out: minutes, and in the last of them every twenty seconds. */
const left = [
  ...Array.from({ length: warnIdleMinutes }, (_, index) => warnIdleMinutes - index).map((minutes) => ({
    seconds: minutes * 60,
    text: t('session.left', { minutes, seconds: 0 }),
  })),
  ...[40, 20].map((seconds) => ({ seconds, text: t('session.left', { minutes: 0, seconds }) })),
];

/** The session of one page, for the frame. */
export function sessionOf(
  { memberId, signedInUntil }: SignedIn,
  formToken: string,
  owner: string,
): Omit<SessionGuardProps, 'brand'> {
  const ends = { idle: idleMinutes, until: signedInUntil };
  return {
    member: memberId,
    formToken,
    owner,
    askHref: staffPaths.session(),
    eventsHref: `${staffPaths.events()}?of=session`,
    unsentHref: staffPaths.unsent(),
    signInHref: staffPaths.signIn(),
    signOutHref: staffPaths.signOut(),
    idleSeconds: idleMinutes * 60,
    until: signedInUntil,
    warnIdleSeconds: warnIdleMinutes * 60,
    warnAbsoluteSeconds: warnAbsoluteMinutes * 60,
    left,
    words: {
      note: t('session.note', ends),
      warningTitle: t('session.warningTitle'),
      warningText: t('session.warningText', ends),
      stay: t('session.stay'),
      signOut: t('signOut'),
      unreachable: t('session.unreachable'),
      last: t('session.last', { ...ends, hours: absoluteHours }),
      overTitle: t('session.overTitle'),
      overText: t('session.overText', { idle: idleMinutes, hours: absoluteHours }),
      overKept: t('session.overKept'),
      overSignIn: t('session.overSignIn'),
    },
  };
}
