/** Where the worker's mail goes: to the operator's mail server, or in practice mode to a post of the county's own. */
import type { Contexts } from '../audit/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { Log } from '../platform/log.ts';
import {
  keepPracticeMail,
  type Mailer,
  noMailer,
  openMailer,
  startLocalPost,
} from '../platform/mail/index.ts';

export interface PostSettings {
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** How browsers reach the staff site. */
  readonly staffUrl: string;
  readonly practice: boolean;
}

export interface Post {
  readonly mailer: Mailer;
  stop(): Promise<void>;
}

/** Opens it. On a real database without a mail server every mail waits, and the log and the administrators' page say so. */
export async function openPost(
  settings: PostSettings,
  contexts: Contexts<BookRing>,
  log: Pick<Log, 'warn'>,
): Promise<Post> {
  if (settings.smtpUrl !== undefined) {
    const mailer = openMailer(settings.smtpUrl, settings.mailFrom);
    return { mailer, stop: async () => mailer.close() };
  }
  if (!settings.practice) {
    log.warn('mail.not-set-up');
    return { mailer: noMailer, stop: async () => undefined };
  }
  const post = await startLocalPost((mail) =>
    contexts.act({}, { act: 'practice.take-mail' }, (act) => keepPracticeMail(act.db, mail, act.now)),
  );
  const mailer = openMailer(post.url, settings.mailFrom);
  return {
    mailer,
    async stop() {
      mailer.close();
      await post.stop();
    },
  };
}
