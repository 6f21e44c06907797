/** What staff are told of files, on whatever record they hang: why one is not taken, and how large it is. */
import { catalogue } from '../../platform/words/index.ts';
import type { FileRefusal } from '../file.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** Why a file is not taken, with what to do instead. */
export const refusalInWords = (why: FileRefusal, name: string): string => t(`refused.${why}`, { name });

/** A size as people say it: whole kilobytes below a megabyte, megabytes with one decimal above. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? t('kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) })
    : t('megabytes', { size: Math.round(bytes / 100_000) / 10 });
