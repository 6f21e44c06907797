/** Who or what each glimpse is about: mentions, and the matches between them. */
export { askForHit } from './ask-for-hit.ts';
export { canBeFoundBy } from './can-be-found.ts';
export { type CommonValueShown, listCommonOf } from './common-of-record-query.ts';
export { drawMentions, type ToldForMentions } from './draw-mentions.ts';
export { inOrderOfWeight, shownWeight } from './explain.ts';
export { fileSomeAnew, hasMentionsToFile } from './file-anew.ts';
export { findAtPostcodes } from './find-at-postcodes.ts';
export { openIdentity } from './find-identity.ts';
export { findMatches } from './find-matches.ts';
export { findNaming, type Naming } from './find-naming.ts';
export { countHits, type HitCounts, newForDays } from './hit-store.ts';
export { keysOf } from './keys-of.ts';
export { learnModel } from './learn-model.ts';
export { levelSentence } from './level-words.ts';
export { listMatchedRecords, listMatchesOf, type ShownMatch } from './match-query.ts';
export { describeMention, type Mention } from './mention.ts';
export { type KeptMention, listKeptMentions, openMentions } from './mention-store.ts';
export { listNamedSince } from './naming-query.ts';
export {
  type MentioningRecord,
  type PlaceOfFile,
  recordMentions,
  suggestPlaces,
} from './record-mentions.ts';
export { type ListedRequest, listRequests, listSealedHits } from './request-store.ts';
export { hasPairsToScore, scoreSomeAgain } from './score-again.ts';
export type { ScoredUpTo } from './score-again-store.ts';
export { settleMention } from './settle-mention.ts';
export { areSurelyOne } from './surely-one.ts';
export { findJoinedPeople, findToldPeople } from './watched/find-told.ts';
export { nameWordsOf } from './watched/name-words.ts';
export { type AlikeGroup, findAlikeGroups, keepGroups, type WatchedGroup } from './watched/watched-groups.ts';
export { findWatched, keepWatched, watchedOf } from './watched/watched-people.ts';
