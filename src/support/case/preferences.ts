import type { Said } from '../../entries/index.ts';
import type { Body } from './entry.ts';
import { oneOf, type Story } from './story.ts';

/** How somebody wants to be spoken with: what goes along with every referral of theirs [C23]. */
export interface Preferences {
  readonly language: Said;
  readonly dialect?: string | undefined;
  readonly interpreter: Body<'person'>['interpreter'];
}

/** What a case says of it; not asked where nobody has written it down. Pure. */
export function preferencesOf(story: Story): Preferences {
  const person = oneOf(story, 'person')?.body;
  if (person === undefined) return { language: { none: 'not-asked' }, interpreter: 'not-asked' };
  const { language, dialect, interpreter } = person;
  return { language, interpreter, ...(dialect === undefined ? {} : { dialect }) };
}
