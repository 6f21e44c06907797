import { catalogue } from '../../../platform/words/index.ts';
import type { strengths } from '../../match-query.ts';
import type { FactField } from '../../mention-facts.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** What can be matched, in the order of choices. */
export const kinds = [
  ...(['person', 'place', 'vehicle', 'phone', 'business', 'online'] as const),
  ...(['account', 'document'] as const),
];
export type Kind = (typeof kinds)[number];
export const kindOf = (kind: string): Kind | undefined => kinds.find((each) => each === kind);

export const kindName = (kind: string): string => {
  const known = kindOf(kind);
  return known === undefined ? kind : t(`kind.${known}`);
};
/** Are these the same ...? */
export const questionAbout = (kind: string): string => {
  const known = kindOf(kind);
  return known === undefined ? t('pair.question.thing') : t(`pair.question.${known}`);
};
export const fieldName = (field: FactField): string => t(`field.${field}`);
export const strengthName = (strength: (typeof strengths)[number]): string => t(`strength.${strength}`);
