/** A person's own view from the street: opened with the code that they were given, and with nothing else [C22]. */
import { randomUUID } from 'node:crypto';
import type { Look, StreetAct } from '../../access/index.ts';
import { open, ownViewKey, type StreetRing, seal } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { SpokenLang } from '../../platform/words/index.ts';
import { locatorText, longestOwnText, type OwnItem, type OwnWordsKind, ownPlaces } from './own-view.ts';
import { addOwnWords, findViewOfCode, listItemsOfCode } from './own-view-street-store.ts';

/** What a caller brings to the database to open their view: its locator, which only our key can make from the code. */
export const ownViewCaller = (keys: StreetRing, code: string): { receipt: string } => ({
  receipt: keys.receiptLocator(locatorText(code)).toString('hex'),
});

export interface OpenedOwnView {
  readonly items: readonly OwnItem[];
  readonly until: Date;
  /** That in which they read the page, as was agreed with the code. */
  readonly language: SpokenLang;
}

/** What is released to whoever brings the code; undefined when it stands for nothing, which is all that is ever told. */
export async function openOwnView(context: Look<unknown>, code: string): Promise<OpenedOwnView | undefined> {
  const found = await findViewOfCode(context);
  if (found === undefined) return undefined;
  const dataKey = open(ownViewKey(code), ownPlaces.key(found.view_id), found.wrapped_key);
  const items = await listItemsOfCode(context);
  return {
    until: found.until,
    language: found.language,
    items: items.map(({ sealed, ...item }) => ({
      ...item,
      words: open(dataKey, ownPlaces.item(item.itemId), sealed).toString(),
    })),
  };
}

/** Keeps what the person wrote, sealed under their view's key; those who support them are told. @throws {Refusal} not-found; bad-request */
export async function tellFromOwnView(
  act: StreetAct,
  code: string,
  told: { readonly kind: OwnWordsKind; readonly words: string },
): Promise<void> {
  if (told.words === '' || told.words.length > longestOwnText) throw new Refusal('bad-request');
  const found = await findViewOfCode(act);
  if (found === undefined) throw new Refusal('not-found');
  const dataKey = open(ownViewKey(code), ownPlaces.key(found.view_id), found.wrapped_key);
  const wordsId = randomUUID();
  const sealed = seal(dataKey, ownPlaces.words(wordsId), told.words);
  await addOwnWords(act, { wordsId, viewId: found.view_id, kind: told.kind, sealed });
}
