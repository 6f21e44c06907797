/**
 * Work of the worker's that is too long for one transaction: an errand opens each act that it needs by itself, and is safe to
 * run twice. News that are one act stand in listeners.ts.
 */
import type { Contexts } from '../audit/index.ts';
import type { FileChecks } from '../files/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { Log } from '../platform/log.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { clockErrands } from './clock-errands.ts';
import { evidenceErrands } from './evidence-errands.ts';
import { figureErrands } from './figure-errands.ts';
import { fileErrands } from './file-errands.ts';
import { matchErrands } from './match-errands.ts';
import { postErrands } from './post.ts';
import { supportErrands } from './support-errands.ts';

/** What errands are given. */
export interface ErrandTools {
  readonly contexts: Contexts<BookRing>;
  readonly mailer: Mailer;
  /** How browsers reach the staff site, for links in mails. */
  readonly staffUrl: string;
  readonly log: Log;
  readonly checks: FileChecks;
  /** Where files lie. */
  readonly store: FileStore;
}

export type Errand = (ids: Readonly<Record<string, string>>) => Promise<void>;

/** Every errand by the news that it answers. */
export const errandsWith = (tools: ErrandTools): Readonly<Record<string, Errand>> => ({
  ...postErrands(tools),
  ...clockErrands(tools.contexts),
  ...matchErrands(tools.contexts),
  ...supportErrands(tools.contexts),
  ...figureErrands(tools.contexts),
  ...fileErrands(tools.checks, tools),
  ...evidenceErrands(tools),
});
