/** Words that several pages of conferences say. */
import { catalogue } from '../../platform/words/index.ts';
import type { Age } from '../agenda/item.ts';
import { type Conference, stateOf } from '../conference/conference.ts';
import { statementByCode } from '../conference/statements.ts';
import en from './words/en.json' with { type: 'json' };

export const say = catalogue({ en })('en');

const stateColours = { coming: 'light-blue', open: 'green', closed: 'grey', cancelled: 'red' } as const;
/** The tag of where a conference stands; never by colour alone. */
export function stateTag(one: Conference): { text: string; classes: string } {
  const state = stateOf(one);
  return { text: say(`state.${state}`), classes: `govuk-tag--${stateColours[state]}` };
}

/** The tag that tells children from adults; never by colour alone. */
export const ageTag = (age: Age): { text: string; classes: string } => ({
  text: say(`age.${age}`),
  classes: `govuk-tag--${({ child: 'purple', adult: 'grey', unsure: 'yellow' } as const)[age]}`,
});

const paragraphs = ['1', '2', '3', '4', '5', '6'] as const;
/** A confidentiality statement in its paragraphs. */
export function statementInWords(code: string): string[] {
  const known = statementByCode(code);
  return known === undefined ? [] : paragraphs.map((each) => say(`statement.${known}.${each}`));
}
