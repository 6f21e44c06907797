import { type Family, type Suggestion, sizeInWords } from '../../../files/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the desk about files. */
export const t = catalogue({ en })('en');

export const aboutFile = ({ family, size }: { readonly family: Family; readonly size: number }): string =>
  t('about', { family: t(family), size: sizeInWords(size) });

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit' } as const;

/** When a file says that it was taken: as the device's own clock stood, whatever its time zone. */
export function takenAtInWords({ at }: Extract<Suggestion, { what: 'taken-at' }>): string {
  const asItStood = new Date(`${at.slice(0, 19)}Z`);
  const said = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(asItStood);
  const offset = at.slice(19).replace('Z', 'UTC');
  return [`${said(day)}, ${said(clock)}`, offset].filter((part) => part !== '').join(' ');
}
