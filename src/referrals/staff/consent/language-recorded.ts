import { type Consent, languageTag } from '../../../consents/index.ts';
import type { Answers } from '../../answer.ts';

/**
 * The person's language as it was last written down: in the last conversation about consent, else in the answer about the interpreter; a
 * tag, or the words of whoever wrote it; English where nothing is. `consents`: newest first. Pure.
 */
export function languageRecorded(answers: Answers, consents: readonly Consent[]): string {
  const [last] = consents;
  if (last !== undefined) return last.language;
  const said = answers.get('interpreter-language')?.said;
  const [named = ''] = said?.kind === 'value' ? [said.value].flat().join(' ').split(';') : [];
  return languageTag(named) || 'en';
}
