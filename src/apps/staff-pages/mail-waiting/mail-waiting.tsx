/** Says on administrators' pages that mail waits, and what is to be done about it. */
import type { MailWaiting } from '../../../access/index.ts';
import { Alert } from '../../../design/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

const reasons = ['mail-not-set-up', 'mail-unreachable', 'mail-sign-in-refused', 'mail-refused'] as const;

/** Nothing while all mail has gone, or is just being handed over. */
export function MailWaits({ mail }: { mail: MailWaiting }) {
  const reason = reasons.find((each) => each === mail.lastError);
  if (mail.waiting === 0 || mail.since === null || reason === undefined) return null;
  const text = `${t('waits', { mails: mail.waiting, since: mail.since })} ${t(reason)}`;
  return <Alert variant="warning" title={t('title')} showTitleAsHeading text={text} />;
}
