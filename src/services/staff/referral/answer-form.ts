/** What the agency that received a referral is asked, by where it stands; and what its sender is asked who takes it back. */
import type { ReadForm } from '../../../entries/index.ts';
import {
  declineReasons,
  postedWays,
  type ReferralWritten,
  referralWrittenShape,
  results,
  type ServiceReferral,
} from '../../referral/referral.ts';
import { say } from '../say.ts';
import { type FieldRule, type Problem, type ReferralWord, t } from './referral-words.ts';

type Answer = Extract<ReferralWritten, { kind: 'accepted' | 'declined' | 'done' }>;

const outcome = (
  values: readonly Answer['kind'][],
  of: 'sent' | 'accepted',
  outside: boolean,
): FieldRule => ({
  name: 'outcome',
  type: 'choice',
  label: outside ? 'outcome.outside' : 'outcome',
  options: values.map((value) => ({
    value,
    text: t(outside ? `outcome.outside.${of}.${value}` : `outcome.${of}.${value}`),
  })),
  needed: 'outcome.needed',
});
const beginsOn: FieldRule = { name: 'beginsOn', type: 'day', label: 'beginsOn', hint: 'beginsOn.hint' };
const words: FieldRule = { name: 'words', type: 'long', label: 'words', hint: 'words.hint' };
const theirWords: FieldRule = { name: 'words', type: 'long', label: 'theirWords' };

/** What is asked of the agency that received it, or of the sender for a body outside. */
export const answerFields = ({
  state,
  outside,
}: Pick<ServiceReferral, 'state' | 'outside'>): readonly FieldRule[] =>
  state === 'sent'
    ? [
        outcome(['accepted', 'declined'], 'sent', outside),
        beginsOn,
        {
          name: 'reason',
          type: 'list',
          label: outside ? 'reason.outside' : 'reason',
          options: declineReasons.map((value) => ({ value, text: say(`decline.${value}`) })),
        },
        outside ? theirWords : words,
      ]
    : [
        outcome(['accepted', 'done'], 'accepted', outside),
        beginsOn,
        {
          name: 'result',
          type: 'list',
          label: outside ? 'result.outside' : 'result',
          options: results.map((value) => ({ value, text: say(`result.${value}`) })),
        },
        outside ? theirWords : words,
      ];

/** How the letter to a body outside went. */
export const postedFields: readonly FieldRule[] = [
  {
    name: 'how',
    type: 'choice',
    label: 'how',
    options: postedWays.map((value) => ({ value, text: say(`posted.${value}`) })),
    needed: 'how.needed',
  },
  { name: 'on', type: 'day', label: 'postedOn', needed: 'postedOn.needed' },
  { name: 'toWhom', type: 'text', label: 'toWhom', hint: 'toWhom.hint' },
];

/** Where a body outside answers to: stands in the letter and nowhere else. */
export const letterFields: readonly FieldRule[] = [
  { name: 'reply', type: 'text', label: 'reply', hint: 'reply.hint', needed: 'reply.needed' },
];

export const revokeFields: readonly FieldRule[] = [
  { name: 'why', type: 'long', label: 'why', hint: 'why.hint', needed: 'why.needed' },
];

/** What an answer needs besides: a decline its reason, an end its result, a day with a place that it begins. */
export function problemOfAnswer({
  body,
}: ReadForm<ReferralWord>): readonly [field: string, problem: Problem] | undefined {
  if (body['outcome'] === 'declined' && body['reason'] === undefined) return ['reason', 'reason.needed'];
  if (body['outcome'] === 'done' && body['result'] === undefined) return ['result', 'result.needed'];
  return undefined;
}

/** The answer as it is written down; what belongs to another outcome is left out. */
export function answerOf({ body }: ReadForm<ReferralWord>): Answer {
  const kind = body['outcome'];
  const said = body['words'] === undefined ? {} : { words: body['words'] };
  const parts =
    kind === 'accepted'
      ? body['beginsOn'] === undefined
        ? {}
        : { beginsOn: body['beginsOn'] }
      : kind === 'declined'
        ? { reason: body['reason'] }
        : { result: body['result'] };
  const written = referralWrittenShape.parse({ kind, about: '', body: { ...parts, ...said } });
  if (written.kind === 'accepted' || written.kind === 'declined' || written.kind === 'done') return written;
  throw new RangeError('no answer');
}
