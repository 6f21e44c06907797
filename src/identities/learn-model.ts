/**
 * Learns a model for people from the partnership's own mentions, as a proposal: nothing uses it until a person chooses it. What is learnt are
 * shares of levels, never a value; hidden records teach nothing.
 */
import { getPublicDesk, type StaffAct, type WorkerAct } from '../access/index.ts';
import { compare, estimateModel, type Normal, normalise, type TeachingPair } from '../matching/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { blockingKeys } from './blocking-keys.ts';
import { openMentions } from './mention-store.ts';
import {
  findModelInUse,
  listLearntModels,
  listPeopleToLearnFrom,
  saveLearntModel,
  saveModelChoice,
} from './model-store.ts';

/** People to learn from, and pairs of either kind, at most. */
const mostPeople = 4000;
const mostPairs = 20_000;
/** A key that brings more than this brings strangers above all. */
const mostOfKey = 40;
/** With fewer pairs brought together nothing is learnt that the model in use does not know better. */
export const fewestPairs = 300;
/** What each rule brings people together by, and so cannot teach; the rarest first: a pair is taught by the first that brings it. */
const silent: readonly (readonly [rule: string, fields: readonly string[]])[] = [
  ['person:document', ['document']],
  ['person:letter+day', ['birth']],
  ['person:phone', ['phone']],
  ['person:sound+year', ['birth', 'given']],
  ['person:sound+sound', ['given', 'family', 'bearers']],
];

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
  const mentions = await openMentions(act, await listPeopleToLearnFrom(act, mostPeople));
  const people = [...mentions.values()].map(({ mention, recordId }) => ({
    normal: normalise(mention),
    recordId,
  }));
  const levelsOf = (one: Normal, other: Normal) => compare(one, other, { model: base })?.levels ?? [];
  const candidates = broughtTogether(people, levelsOf);
  const random = atRandom(people, levelsOf);
  const lesson = { kind: 'person', candidates, random } as const;
  const enough = candidates.length >= fewestPairs && random.length >= fewestPairs;
  const learnt = enough ? estimateModel(base, lesson, asked.version) : undefined;
  await saveLearntModel(act, {
    version: asked.version,
    model: learnt?.model,
    pairs: candidates.length,
    randomPairs: random.length,
    matchShare: learnt?.matchShare ?? 0,
    rounds: learnt?.iterations ?? 0,
    converged: learnt?.converged ?? false,
    askedBy: asked.memberId,
    learntAt: act.now,
  });
}

interface Person {
  readonly normal: Normal;
  readonly recordId: string;
}
type LevelsOf = (one: Normal, other: Normal) => TeachingPair['levels'];

function broughtTogether(people: readonly Person[], levelsOf: LevelsOf): TeachingPair[] {
  const groups = new Map<string, number[]>();
  for (const [at, { normal }] of people.entries())
    for (const { key } of blockingKeys(normal)) groups.set(key, [...(groups.get(key) ?? []), at]);
  const seen = new Set<number>();
  const pairs: TeachingPair[] = [];
  for (const [rule, by] of silent)
    for (const [key, group] of groups) {
      if (!key.startsWith(`${rule}=`) || group.length > mostOfKey) continue;
      for (const [i, one] of group.entries())
        for (const other of group.slice(i + 1)) {
          const pair = one * people.length + other;
          const [a, b] = [people[one], people[other]];
          if (a === undefined || b === undefined || a.recordId === b.recordId || seen.has(pair)) continue;
          seen.add(pair);
          pairs.push({ levels: levelsOf(a.normal, b.normal), by });
          if (pairs.length >= mostPairs) return pairs;
        }
    }
  return pairs;
}

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
