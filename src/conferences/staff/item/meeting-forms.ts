/** What is asked in the meeting: what was said, who does what by when, and what is right instead. */
import type { FieldRule as AnyFieldRule, Option, ReadForm } from '../../../entries/index.ts';
import { type Day, isDay } from '../../../platform/working-days.ts';
import type { Action } from '../../meeting/action.ts';
import { type ItemWord, type Problem, t } from './part-form.ts';

type FieldRule = AnyFieldRule<ItemWord>;

export const minuteFields: readonly FieldRule[] = [
  { name: 'minute', type: 'long', label: 'minute', needed: 'minute.needed' },
];
export const correctionFields: readonly FieldRule[] = [
  {
    name: 'correction',
    type: 'long',
    label: 'correct.label',
    hint: 'correct.hint',
    needed: 'correct.needed',
  },
];

/** An agency that can be given something to do, and those of it who accepted the statement. */
export interface Doers {
  readonly agencyId: string;
  readonly name: string;
  readonly members: readonly { readonly memberId: string; readonly name: string }[];
}

const doerOptions = (doers: readonly Doers[]): Option[] =>
  doers.flatMap(({ agencyId, name: agency, members }) => [
    { value: agencyId, text: t('who.anybody', { agency }) },
    ...members.map(({ memberId, name }) => ({
      value: `${agencyId} ${memberId}`,
      text: t('who.named', { agency, name }),
    })),
  ]);

export const agreeFields = (doers: readonly Doers[]): readonly FieldRule[] => [
  { name: 'what', type: 'long', label: 'what', needed: 'what.needed' },
  { name: 'who', type: 'list', label: 'who.does', options: doerOptions(doers), needed: 'who.needed' },
  { name: 'due', type: 'day', label: 'due', needed: 'due.needed' },
];

/** A day that is over cannot be kept. */
export const problemOfAgreement = (
  { body }: ReadForm<ItemWord>,
  today: Day,
): readonly [field: string, problem: Problem] | undefined =>
  String(body['due']) < today ? ['due', 'due.past'] : undefined;

/** What is agreed, of a form without problems. */
export function agreementOf({
  body,
}: ReadForm<ItemWord>): Pick<Action, 'agencyId' | 'ownerId' | 'dueOn'> & { readonly what: string } {
  const [agencyId = '', ownerId] = String(body['who']).split(' ');
  const dueOn = String(body['due']);
  if (!isDay(dueOn)) throw new RangeError('no day');
  return { what: String(body['what']), agencyId, ownerId: ownerId ?? null, dueOn };
}
