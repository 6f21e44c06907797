/** What of a condition is found by itself in reports, and what somebody has to look for by hand. Pure. */
import { canBeFoundBy } from '../../identities/index.ts';
import { type Day, londonInstant } from '../../platform/working-days.ts';
import { binds, type Condition, conditionsOf, isInForce, type Story } from '../order/story.ts';
import { thingsIn } from './named-things.ts';
import { wordsIn } from './named-words.ts';
import { listsOn } from './word-lists.ts';

/** What a condition can name, each as it is written down. */
const named = ['person', 'plate', 'phone', 'business', 'place', 'postcode'] as const;

export interface WhatIsWatched {
  /** As somebody wrote it: names, plates, numbers, addresses. */
  readonly watched: readonly string[];
  /** It is named, and far too many share it to be told by it. */
  readonly tooMany: readonly string[];
}

/** What is watched of a condition on a day; nothing of either where it names nothing. */
export function whatIsWatched({ kind, about, ...entry }: Condition, today: Day): WhatIsWatched {
  const { what, words, state, born, place, postcode } = entry.body;
  const rest = { what, words, state };
  const isFound = (body: Condition['body']): boolean => {
    const alone = { ...entry, kind, about, body };
    return (
      thingsIn(alone, londonInstant(today, 12)).some(({ mention }) => canBeFoundBy(mention)) ||
      wordsIn(alone, listsOn(today)).some(({ isCommon, number }) => isCommon !== true || number !== undefined)
    );
  };
  const [watched, tooMany] = [[] as string[], [] as string[]];
  for (const each of named) {
    const value = entry.body[each];
    if (value === undefined || (each === 'postcode' && place !== undefined)) continue;
    const beside = each === 'person' ? { born } : each === 'place' ? { postcode } : {};
    const shown = each === 'place' && postcode !== undefined ? `${value}, ${postcode}` : value;
    (isFound({ ...rest, ...beside, [each]: value }) ? watched : tooMany).push(shown);
  }
  return { watched, tooMany };
}

/** The conditions that bind on a day and of which nothing is watched: nobody is told of a breach unless somebody looks. */
export const unwatchedOn = (story: Story, today: Day): Condition[] =>
  isInForce(story, today)
    ? conditionsOf(story).filter(
        (condition) => binds(condition, today) && whatIsWatched(condition, today).watched.length === 0,
      )
    : [];
