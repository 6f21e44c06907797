/** A person's own view in the matrix's county: of the police's case, with an item, one that was taken back, and words; and one that has ended. */
import type { Planted } from './bare-ground.ts';
import { hashed, idFor, tokenFor } from './county-rows.ts';

/** What the street brings for the view that works, and for the one that has ended. */
export const ownCode = tokenFor('own view');
export const endedCode = tokenFor('ended view');
export const ownView = idFor('own view', 'works');
export const endedView = idFor('own view', 'ended');
/** Of the police's other case: it has ended, and waits to be judged anew before a new code takes over what it holds. */
export const heldView = idFor('own view', 'held');
const heldCode = tokenFor('held view');

type Of = Readonly<Record<'own' | 'cared' | 'housed', string>>;
export const rowsOfOwnViews = (of: Of, by: Of, now: Date): Planted => {
  const at = new Date(now.getTime() - 3_600_000);
  const view = (viewId: string, which: keyof Of, token: string, endedAt: Date | null) => ({
    view_id: viewId,
    case_id: of[which],
    locator: hashed(token),
    wrapped_key: '\\x00',
    wrapped_by: 'kek-1',
    wrapped: '\\x00',
    language: 'en',
    made_by: by[which],
    made_at: at,
    until: new Date(now.getTime() + 86_400_000),
    ended_at: endedAt,
    unjudged_since: viewId === heldView ? at : null,
  });
  const item = (
    name: string,
    viewId: string,
    which: keyof Of,
    backAt: Date | null,
    until: Date | null = null,
  ) => ({
    item_id: idFor('own item', name),
    view_id: viewId,
    kind: 'plan',
    about: name,
    sealed: '\\x00',
    released_by: by[which],
    released_at: at,
    taken_back_at: backAt,
    until_on: until,
  });
  return {
    'support.own_views': [
      view(ownView, 'own', ownCode, null),
      view(endedView, 'housed', endedCode, at),
      view(heldView, 'cared', heldCode, at),
    ],
    'support.own_items': [
      item('shown', ownView, 'own', null),
      item('back', ownView, 'own', at),
      item('coming', ownView, 'own', null, new Date(now.getTime() + 2 * 86_400_000)),
      item('passed', ownView, 'own', null, new Date(now.getTime() - 2 * 86_400_000)),
      item('ended', endedView, 'housed', null),
      item('held', heldView, 'cared', null),
    ],
    'support.own_words': [
      {
        words_id: idFor('own words', 'own'),
        view_id: ownView,
        kind: 'feedback',
        sealed: '\\x00',
        at,
      },
    ],
  };
};
