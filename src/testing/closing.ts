/** Investigations of a test that are closed. */
import type { Written } from '../investigations/investigation/entry.ts';

type Standing = Extract<Written, { kind: 'standing' }>;

/** It is closed on this day, and came to this. */
export const closedAs = (outcome: Standing['body']['outcome'], on: Standing['body']['on']): Standing => ({
  kind: 'standing',
  about: '',
  body: { state: 'closed', outcome, why: 'All is done that can be.', on },
});
