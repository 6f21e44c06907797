/** What the codes of orders are called, and the titles of their tasks. */
import { catalogue } from '../../platform/words/index.ts';
import type { Condition } from './story.ts';
import en from './words/en.json' with { type: 'json' };

export const orderWord = catalogue({ en })('en');

/** A condition in a few words: what it forbids and what it names. */
export function conditionInWords({ body }: Condition): string {
  const named = [body.place, body.postcode, body.person, body.plate, body.phone, body.business].filter(
    (each) => each !== undefined,
  );
  return [orderWord(`what.${body.what}`), named.join(', ')].filter((part) => part !== '').join(': ');
}
