/** What an agency is asked for its part of an item. */
import type { FieldRule as AnyFieldRule, FormProblem, ReadForm } from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type BodyOf, bodies, type PartSetting, showings } from '../../agenda/item.ts';
import { say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
export type ItemWord = keyof typeof en;
export type Problem = ItemWord | FormProblem;

export const partFields: readonly AnyFieldRule<ItemWord>[] = [
  { name: 'knows', type: 'long', label: 'knows', hint: 'knows.hint', needed: 'knows.needed' },
  { name: 'does', type: 'long', label: 'does' },
  { name: 'proposes', type: 'long', label: 'proposes' },
  {
    name: 'shows',
    type: 'choice',
    label: 'shows',
    options: showings.map((value) => ({ value, text: say(`shows.${value}`) })),
    start: 'at-opening',
    needed: 'shows.needed',
  },
  {
    name: 'kept',
    type: 'ticks',
    label: 'kept',
    options: [{ value: 'investigators', text: t('kept.investigators') }],
  },
];

/** The part, and to whom it shows, of a form without problems. */
export function partOf({ body }: ReadForm<ItemWord>): {
  readonly body: BodyOf<'part'>;
  readonly shown: Omit<PartSetting, 'agencyId'>;
} {
  const { shows, kept, ...part } = body;
  return {
    body: bodies.part.parse(part),
    shown: {
      shows: showings.find((each) => each === shows) ?? 'at-opening',
      forInvestigators: !(Array.isArray(kept) && kept.includes('investigators')),
    },
  };
}
