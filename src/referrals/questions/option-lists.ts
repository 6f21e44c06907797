/** The long lists that questions choose from, word for word as the national service has them. */
import countries from './lists/countries.json' with { type: 'json' };
import organisations from './lists/first-responder-organisations.json' with { type: 'json' };
import nationalities from './lists/nationalities.json' with { type: 'json' };
import authorities from './lists/uk-local-authorities.json' with { type: 'json' };
import forces from './lists/uk-police-forces.json' with { type: 'json' };
import regions from './lists/uk-regions.json' with { type: 'json' };
import towns from './lists/uk-towns.json' with { type: 'json' };
import type { ListName, Question } from './question.ts';

const lists: Readonly<Record<ListName, readonly string[]>> = {
  'first-responder-organisations': organisations.values,
  'uk-local-authorities': authorities.values,
  'uk-police-forces': forces.values,
  'uk-towns': towns.values,
  'uk-regions': regions.values,
  countries: countries.values,
  nationalities: nationalities.values,
};

/** What may be chosen for a question, as values of the national service; undefined where anything may be written. */
export function choicesOf(question: Question): readonly string[] | undefined {
  if (question.options !== undefined) return question.options.map((option) => option.value);
  if (question.list === undefined) return undefined;
  const { without = [] } = question;
  return lists[question.list].filter((value) => !without.includes(value));
}
