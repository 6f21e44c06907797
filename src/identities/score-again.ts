/** Scores pairs anew that an earlier model scored. It only proposes: what that may change, `findAgain` says. */
import type { Look, WorkerAct } from '../access/index.ts';
import { type MatchModel, normalise } from '../matching/index.ts';
import { findCommonKeys } from './common-store.ts';
import {
  bearersBy,
  commonKeysOf,
  commonnessOf,
  judgePair,
  type Keyed,
  type KnownCommon,
  keyed,
  ofNames,
  soughtFor,
} from './judge-candidates.ts';
import { type Judged, scoreAgain } from './match-store.ts';
import { type Found, findCandidates, type KeptMention, nothingFound, openMentions } from './mention-store.ts';
import { findModelInUse } from './model-store.ts';
import {
  findWhetherToScore,
  listPairsToScore,
  type PairToScore,
  type ScoredUpTo,
} from './score-again-store.ts';

/** Pairs of one act. */
const atOnce = 200;
/** Mentions found by one name, of which the different birthdays are counted. */
const mostNamesakes = 100;

/** Whether any pair was scored by another model than the one in use. */
export const hasPairsToScore = async (look: Look): Promise<boolean> =>
  findWhetherToScore(look, (await findModelInUse(look)).version);

/**
 * Scores the next pairs of earlier models anew, from after `from` on. Gives how many had a new score, and up to where; undefined for the end.
 * Done so far is done: it may stop after any call and begin again from the start, where only what is left is found.
 */
export async function scoreSomeAgain(
  act: WorkerAct,
  from: ScoredUpTo | undefined,
): Promise<{ readonly scored: number; readonly upTo: ScoredUpTo | undefined }> {
  const model = await findModelInUse(act);
  const pairs = await listPairsToScore(act, model.version, from, atOnce);
  const last = pairs.at(-1);
  if (last === undefined) return { scored: 0, upTo: undefined };
  const mentions = await openMentions(
    act,
    pairs.flatMap(({ left, right }) => [left, right]),
  );
  const scores: Judged[] = [];
  for (const [left, theirs] of Map.groupBy(pairs, (pair) => pair.left)) {
    const mention = mentions.get(left);
    if (mention !== undefined)
      scores.push(...(await judgeAgain(act, { mention, pairs: theirs, mentions, model })));
  }
  return {
    scored: await scoreAgain(act, scores),
    upTo: pairs.length < atOnce ? undefined : { model: last.model, matchId: last.matchId },
  };
}

/** A mention and those that it was found alike with, as they would be judged if it came now. */
async function judgeAgain(
  act: WorkerAct,
  of: {
    readonly mention: KeptMention;
    readonly pairs: readonly PairToScore[];
    readonly mentions: ReadonlyMap<string, KeptMention>;
    readonly model: MatchModel;
  },
): Promise<Judged[]> {
  const { mention, pairs, mentions, model } = of;
  const one = keyed(act.keys, mention);
  const known = await findCommonKeys(
    act,
    one.keys.map(({ hash }) => hash),
    [mention.mentionId],
  );
  const namesakes = await findNamesakes(act, one, known);
  const bearersOf = bearersBy(one, namesakes, ({ mention: each }) => normalise(each), known);
  const commonness = commonnessOf(one, commonKeysOf(one, new Map(), known));
  return pairs.flatMap(({ right, shared }) => {
    const other = mentions.get(right);
    if (other === undefined) return [];
    const normal = normalise(other.mention);
    return (
      judgePair(
        one,
        { mention: other, normal, keys: shared },
        { commonness, bearers: bearersOf({ mention: other, keys: shared }), model },
      ) ?? []
    );
  });
}

async function findNamesakes(act: WorkerAct, one: Keyed, known: KnownCommon): Promise<Found> {
  const names = one.keys.filter(({ key }) => ofNames(key));
  const sought = soughtFor({ ...one, keys: names }, 0, known, mostNamesakes);
  return (await findCandidates(act, one.mention.recordId, sought)).get(0) ?? nothingFound;
}
