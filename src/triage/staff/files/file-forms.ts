/** The forms about files: what they must hold, and what is said when they do not. Pure. */
import type { KeptFile, Taking } from '../../../files/index.ts';
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
  const seen = new Set(known);
  const files: KeptFile[] = [];
  const dropped: KeptFile[] = [];
  const problems: string[] = [];
  for (const taking of takings) {
    if (taking.kind === 'refused') {
      problems.push(t(`error.${taking.why}`, { name: taking.name }));
    } else if (noteProblem !== undefined || seen.has(taking.file.sha256)) {
      dropped.push(taking.file);
      if (noteProblem === undefined) problems.push(t('error.known', { name: taking.file.name }));
    } else {
      seen.add(taking.file.sha256);
      files.push(taking.file);
    }
  }
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
