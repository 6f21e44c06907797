/** Who holds an item, or what became of it, in words: the same on the register, the page of the item and its continuity. */

import { holdingOf, type Item } from '../../evidence/register.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { noon } from '../say.ts';
import { t } from './evidence-words.ts';

/** What became of an item: with its day, by whom and how, as far as they are written. */
export function goneInWords({
  state,
  stateOn,
  stateBy,
  stateHow,
}: Pick<EntryOf<'item'>['body'], 'state' | 'stateOn' | 'stateBy' | 'stateHow'>): string {
  const what = t(`gone.${state}`);
  if (state === 'held' || state === 'entered-in-error') return what;
  if (stateOn === undefined && stateBy === undefined) return t('gone.unsaid', { what });
  const on = stateOn === undefined ? what : t('gone.on', { what, at: noon(stateOn) });
  const by = stateBy === undefined ? on : t('gone.by', { what: on, name: stateBy });
  return stateHow === undefined ? by : t('gone.how', { what: by, how: stateHow });
}

/** Who holds it and where; of what is not held any more, what became of it and who held it last. */
export function holdingInWords(item: Item): string {
  const { holder, storage, seal } = holdingOf(item);
  const { body } = item.entry;
  if (body.state !== 'held') return `${goneInWords(body)}. ${t('gone.last', { holder, storage })}`;
  return seal === undefined ? t('held', { holder, storage }) : t('heldSeal', { holder, storage, seal });
}
