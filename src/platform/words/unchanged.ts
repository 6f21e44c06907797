import type { SpokenLang } from './spoken-languages.ts';

/** Names and marks that are written in Latin letters in every language, so that people know them again when they meet them. */
export const namesKept: readonly string[] = [
  'NRM',
  'Plainsight',
  'OFFICIAL-SENSITIVE',
  'Crimestoppers',
  'Modern Slavery and Exploitation Helpline',
  'Relay UK',
  'Information Commissioner',
  'Equality Advisory and Support Service',
  'AA',
  'Shift',
  'PDF',
  'Word',
  'Excel',
  'KB',
  'MB',
];

/** Words that happen to be the same as in English. Any other message that is the same has been forgotten. */
export const sameAsEnglish: Readonly<Partial<Record<SpokenLang, readonly string[]>>> = {
  cy: ['Person {number}'],
  es: ['Error'],
  ro: ['Important', 'Document'],
};
