/** The forms about files: what they must hold, and what is said when they do not. Pure. */
import { type KeptFile, refusalInWords, sortTakings, type Taking } from '../../../files/index.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { t } from './file-words.ts';

/** Most files in one form. */
export const mostFilesAtOnce = 10;

/** Most characters of a note or a purpose. */
export const longestNote = 2_000;

const typedIn = (form: FormBody, name: string): string => field(form, name).replaceAll('\r\n', '\n');

/** What a form brought: files to add, files to forget again, and what to say of the rest. */
export interface Brought {
  readonly note: string;
  readonly files: readonly KeptFile[];
  readonly dropped: readonly KeptFile[];
  readonly problems: readonly string[];
  readonly noteProblem: string | undefined;
}

/**
 * What of a form's files is added: those that were taken, but for what the report has already, byte for byte, so that a form sent
 * twice adds nothing twice. With a note that cannot be kept nothing is added.
 */
export function readBrought(form: FormBody, takings: readonly Taking[], known: ReadonlySet<string>): Brought {
  const note = typedIn(form, 'fileNote').trim();
  const noteProblem = note.length > longestNote ? t('error.noteTooLong', { most: longestNote }) : undefined;
  const sorted = sortTakings(takings, known);
  const problems = sorted.refused.map(({ name, why }) => refusalInWords(why, name));
  const refused = noteProblem !== undefined;
  if (!refused) problems.push(...sorted.known.map(({ name }) => t('error.known', { name })));
  const files = refused ? [] : sorted.files;
  const dropped = refused ? [...sorted.files, ...sorted.known] : sorted.known;
  if (takings.length === 0) problems.push(t('error.noFile'));
  return { note, files, dropped, problems, noteProblem };
}

/** Why an original is to be opened; what is wrong with it otherwise. */
export function readPurpose(form: FormBody): { readonly purpose: string } | { readonly problem: string } {
  const purpose = typedIn(form, 'purpose').trim();
  if (purpose === '') return { problem: t('original.error') };
  if (purpose.length > longestNote) return { problem: t('original.tooLong', { most: longestNote }) };
  return { purpose };
}
