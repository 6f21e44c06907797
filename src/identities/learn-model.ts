/**
 * Learns a model for people from the partnership's own mentions, as a proposal: nothing uses it until a person chooses it. Who is the same it
 * learns from pairs that people said are the same or an exact document joined; how strangers agree, from pairs at random. What is learnt are
 * shares of levels, never a value; hidden records teach nothing.
 */
import { getPublicDesk, type StaffAct, type WorkerAct } from '../access/index.ts';
import {
  compare,
  estimateModel,
  type MatchModel,
  type Normal,
  normalise,
  type TeachingPair,
} from '../matching/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { openMentions } from './mention-store.ts';
import {
  findModelInUse,
  listLearntModels,
  listPairsKnownSame,
  listPeopleToLearnFrom,
  saveLearntModel,
  saveModelChoice,
} from './model-store.ts';

/** People that strangers are drawn from, and pairs of either kind, at most. */
const mostPeople = 2000;
const mostPairs = 10_000;
const mostKnown = 2000;
/** With fewer pairs known to be the same nothing is learnt that the model in use does not know better. */
export const fewestPairs = 100;

/** May this member learn and choose models? It is one for the whole partnership: administrators of the agency that runs its public desk. */
export async function looksAfterModel(act: StaffAct): Promise<boolean> {
  return act.actor.roles.includes('administrator') && (await getPublicDesk(act)) === act.actor.agencyId;
}

/** Asks the worker to learn. @throws {Refusal} not-allowed */
export async function askToLearn(act: StaffAct): Promise<void> {
  if (!(await looksAfterModel(act))) throw new Refusal('not-allowed');
  await act.announce('modelAsked', { memberId: act.actor.memberId, version: versionAt(act.now) });
}

/** A version by the minute in which it was asked for: asked twice in one, it is learnt once. */
const versionAt = (now: Date): string => `learnt-${now.toISOString().slice(0, 16).replace(/[:T]/g, '-')}`;

/** Puts a learnt model, or the one that the service came with (null), in use. @throws {Refusal} not-allowed, not-found */
export async function chooseModel(act: StaffAct, version: string | null): Promise<void> {
  if (!(await looksAfterModel(act))) throw new Refusal('not-allowed');
  const learnt = await listLearntModels(act, 100);
  if (version !== null && !learnt.some((each) => each.version === version && each.model !== undefined))
    throw new Refusal('not-found');
  await saveModelChoice(act, version);
}

/** Learns and keeps a proposal under this version. Safe to run twice. */
export async function learnModel(
  act: WorkerAct,
  asked: { readonly memberId: string; readonly version: string },
): Promise<void> {
  const base = await findModelInUse(act);
  const [known, strangers] = await Promise.all([
    listPairsKnownSame(act, mostKnown),
    listPeopleToLearnFrom(act, mostPeople),
  ]);
  const mentions = await openMentions(act, [
    ...new Set([...known.flatMap(({ ends }) => ends), ...strangers]),
  ]);
  const normalOf = (id: string): Person[] => {
    const kept = mentions.get(id);
    return kept === undefined ? [] : [{ normal: normalise(kept.mention), recordId: kept.recordId }];
  };
  const same = known.flatMap(({ ends: [left, right], joined }): KnownPair[] => {
    const [[one], [other]] = [normalOf(left), normalOf(right)];
    return one === undefined || other === undefined ? [] : [{ one, other, by: joined ? ['document'] : [] }];
  });
  const { lesson, learnt } = learnFrom(same, strangers.flatMap(normalOf), base, asked.version);
  await saveLearntModel(act, {
    version: asked.version,
    model: learnt === undefined || takesRelativesForOne(learnt.model) ? undefined : learnt.model,
    pairs: lesson.candidates.length,
    randomPairs: lesson.random.length,
    matchShare: learnt?.matchShare ?? 0,
    rounds: learnt?.iterations ?? 0,
    converged: learnt?.converged ?? false,
    askedBy: asked.memberId,
    learntAt: act.now,
  });
}

/** What pairs known to be the same, and people drawn in pairs at random, teach; nothing where the known are too few. Pure. */
export function learnFrom(
  same: readonly KnownPair[],
  people: readonly Person[],
  base: MatchModel,
  version: string,
) {
  const levelsOf = (one: Normal, other: Normal) => compare(one, other, { model: base })?.levels ?? [];
  const lesson = {
    kind: 'person',
    candidates: same.map(({ one, other, by }) => ({ levels: levelsOf(one.normal, other.normal), by })),
    random: atRandom(people, levelsOf),
  } as const;
  return {
    lesson,
    learnt: lesson.candidates.length < fewestPairs ? undefined : estimateModel(base, lesson, version),
  };
}

/** The least that must speak against, in bits, when two people differ in it: by judgement, a good deal less than the first model has. */
const leastAgainst = [
  ['sex', 'different', -2],
  ['birth', 'age-far', -2],
  ['birth', 'different', -1],
  ['given', 'different', -1.5],
] as const;

/** A model to which another sex or generation hardly speaks against has learnt how relatives are alike. It is not proposed. */
export function takesRelativesForOne(model: MatchModel): boolean {
  return leastAgainst.some(([field, level, most]) => {
    const shares = model.kinds.person.fields[field]?.[level];
    return shares !== undefined && Math.log2(shares.m / shares.u) > most;
  });
}

interface Person {
  readonly normal: Normal;
  readonly recordId: string;
}
/** Two who are the same. `by`: what that is known by, and so cannot be learnt from them. */
interface KnownPair {
  readonly one: Person;
  readonly other: Person;
  readonly by: readonly string[];
}
type LevelsOf = (one: Normal, other: Normal) => TeachingPair['levels'];

/** Each with others a step further on: as good as at random, and the same each time. */
function atRandom(people: readonly Person[], levelsOf: LevelsOf): TeachingPair[] {
  const pairs: TeachingPair[] = [];
  for (let step = 1; step < people.length && pairs.length < mostPairs; step = step * 2 + 1)
    for (const [at, one] of people.entries()) {
      const other = people[(at + step) % people.length];
      if (other === undefined || other.recordId === one.recordId || pairs.length >= mostPairs) continue;
      pairs.push({ levels: levelsOf(one.normal, other.normal) });
    }
  return pairs;
}
