/** Words that several pages of a referral say: routes, states, where an answer came from. */
import { catalogue } from '../../platform/words/index.ts';
import type { Answer, Source } from '../answer.ts';
import type { Referral } from '../referral.ts';
import en from './words/en.json' with { type: 'json' };

export const say = catalogue({ en })('en');

export const routeName = (route: Referral['route']): string => say(`route.${route ?? 'open'}`);

/** The tag of a state: colour and words. */
export const stateTag = (state: Referral['state']): { text: string; classes: string } => ({
  text: say(`state.${state}`),
  classes: `govuk-tag--${({ writing: 'blue', checking: 'purple', ready: 'green', sent: 'grey', closed: 'grey' } as const)[state]}`,
});

/**
 * Where an answer came from, in a sentence; undefined where a member wrote it. `name`: of the member by whom it stands, empty where the
 * reader may not know it. Whoever edited it since is not whose account it came from.
 */
export function sourceInWords(
  { source, edited }: Pick<Answer, 'source' | 'edited'>,
  name: string,
): string | undefined {
  if (source.kind === 'member') return undefined;
  const kind = source.kind === 'account' && (edited || name === '') ? 'someAccount' : source.kind;
  const of = say(`source.${kind}`, { reference: source.reference ?? '', at: source.at, name });
  return edited ? say('source.edited', { of }) : of;
}

/** Where something comes from that is known and stands in the form only, until it is saved. */
export const knownInWords = (source: Source): string =>
  say('source.unkept', {
    of:
      source.kind === 'account'
        ? say('source.ownAccount')
        : (sourceInWords({ source, edited: false }, '') ?? ''),
  });
