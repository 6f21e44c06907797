/** What is asked when a conference is changed, cancelled, or more agencies are asked to it. */
import type { FieldRule as AnyFieldRule, FormProblem, Option } from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type CallWord, t as callWord, whatFields } from '../call/call-form.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
type OwnWord = keyof typeof en;
/** A word of these forms, or of the one by which it was called. */
export type ChangeWord = OwnWord | CallWord;
export type Problem = ChangeWord | FormProblem;
type FieldRule = AnyFieldRule<ChangeWord>;

const isOwn = (word: ChangeWord): word is OwnWord => Object.hasOwn(en, word);
export const speak = (word: ChangeWord): string => (isOwn(word) ? t(word) : callWord(word));

/** `chairs`: who of one's own agency can lead it. */
export const changeFields = (chairs: readonly Option[]): readonly FieldRule[] => [
  ...whatFields(chairs),
  { name: 'why', type: 'long', label: 'change.why', hint: 'change.why.hint', needed: 'change.why.needed' },
];

export const cancelFields: readonly FieldRule[] = [
  { name: 'why', type: 'long', label: 'cancel.why', hint: 'change.why.hint', needed: 'cancel.why.needed' },
];

/** `agencies`: whom one can ask besides those that are asked. */
export const inviteFields = (agencies: readonly Option[]): readonly FieldRule[] => [
  {
    name: 'agencies',
    type: 'ticks',
    label: 'invite.agencies',
    options: agencies,
    needed: 'invite.agencies.needed',
  },
];
