import { isDeepStrictEqual } from 'node:util';
import type { StaffAct } from '../access/index.ts';
import type { Answer, Said, Source } from './answer.ts';
import { addAnswers, type Written } from './answer-store.ts';
import type { HandedIn } from './begin-referral.ts';
import { replan } from './clock/keep-plan.ts';
import { codedOf, movesStages } from './coded-answers.ts';
import { referred } from './file-referred.ts';
import { kindsIn, kindsQuestion } from './kinds/kinds.ts';
import { saveKinds } from './kinds/kinds-store.ts';
import { type OpenedReferral, openReferral } from './open-referral.ts';
import { saysWho } from './person-mentions.ts';
import type { Referral } from './referral.ts';
import { changeReferral, lockReferral } from './referral-store.ts';

/** What is answered now, by question; undefined takes an answer back. */
export type Given = ReadonlyMap<string, Said | undefined>;

/**
 * Keeps what was answered, complete or not. Only what differs from what stands is written; each is added to the history. An answer
 * that came from a record keeps its source beside it and is marked as edited: from then on it goes its own way.
 * @throws {Refusal} not-found; changed-meanwhile once it is sent or closed
 */
export async function answerQuestions(
  act: StaffAct,
  referralId: string,
  given: Given,
  /** Where the answers come from when no member typed them, such as a consent that was recorded. */
  source?: Source,
): Promise<{ readonly referral: Referral; readonly written: number }> {
  const held = await lockReferral(act, referralId);
  const opened = await openReferral(act, referralId);
  const written = writtenOf(
    opened,
    given,
    (before) => sourceOf(act.now, before, source),
    source !== undefined,
  );
  if (written.length === 0) return { referral: held, written: 0 };
  await addAnswers(act, referralId, act.actor.memberId, written, opened.dataKey);
  return { referral: await settle(act, held, opened, written), written: written.length };
}

/** Writes down what is known from elsewhere, each with its own source. @throws {Refusal} not-found; changed-meanwhile once sent or closed */
export async function handIn(
  act: StaffAct,
  referralId: string,
  values: readonly HandedIn[],
): Promise<Referral> {
  const held = await lockReferral(act, referralId);
  if (values.length === 0) return held;
  const opened = await openReferral(act, referralId);
  const written = values.map((each) => ({ ...each, edited: false }));
  await addAnswers(act, referralId, act.actor.memberId, written, opened.dataKey);
  return settle(act, held, opened, written);
}

function sourceOf(now: Date, before: Answer | undefined, source: Source | undefined): Source {
  if (source !== undefined) return source;
  if (before !== undefined && before.source.kind !== 'member') return before.source;
  return { kind: 'member', recordId: null, reference: null, at: now };
}

function writtenOf(
  { answers }: OpenedReferral,
  given: Given,
  sourceFor: (before: Answer | undefined) => Source,
  handedIn: boolean,
): Written[] {
  return [...given].flatMap(([question, said]): Written[] => {
    const before = answers.get(question);
    if (isDeepStrictEqual(before?.said, said)) return [];
    const source = sourceFor(before);
    return [{ question, said, source, edited: !handedIn && source.kind !== 'member' }];
  });
}

/** Keeps what lists and the clock need of the answers, and draws the stages anew where they hang on what changed. */
async function settle(
  act: StaffAct,
  held: Referral,
  opened: OpenedReferral,
  written: readonly Written[],
): Promise<Referral> {
  const standing = new Map<string, { readonly said: Said }>(opened.answers);
  for (const { question, said } of written) {
    if (said === undefined) standing.delete(question);
    else standing.set(question, { said });
  }
  const changed = await changeReferral(act, held, codedOf(opened.set, standing));
  if (movesStages(held, changed)) await replan(act, changed);
  // Whom it names is looked for by the worker: here it would take longer for some than for others.
  if (held.route !== changed.route || saysWho(written.map(({ question }) => question)))
    await act.announce(referred, { referralId: held.referralId });
  if (written.some(({ question }) => question === kindsQuestion))
    await saveKinds(act, held.referralId, kindsIn(opened.set.version, standing));
  return changed;
}
