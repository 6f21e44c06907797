import { catalogue } from '../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** The title of the task to look at a file that cannot go. */
export const evidenceTitle = (reference: string): string => t('evidence.task', { reference });
