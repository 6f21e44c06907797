/** Fields that every step of court asks. */
import type { FieldRule } from '../../staff/write/write-words.ts';

export const onField: FieldRule = {
  name: 'on',
  type: 'day',
  label: 'court.on',
  startsToday: true,
  needed: 'problem.day',
};
export const wordsField: FieldRule = { name: 'words', type: 'long', label: 'court.words' };
