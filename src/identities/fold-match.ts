/**
 * What stands about a pair of mentions: the machine's finding and the decisions of people, folded. Pure; the database says the same
 * in `identities.folded`, and a test holds the two together.
 */

/** What a person answers about a pair; `undo` takes one earlier answer back. */
export const answers = ['same', 'different', 'not-sure'] as const;
export type Answer = (typeof answers)[number];

/** The machine's finding. `doubted`: it joined the pair, and a later model would not any more. */
export const findings = ['joined', 'doubted', 'proposed', 'none'] as const;
export type Finding = (typeof findings)[number];

export const matchStates = [
  'joined',
  'doubted',
  'proposed',
  'confirmed',
  'rejected',
  'unsure',
  'common',
  'withdrawn',
] as const;
export type MatchState = (typeof matchStates)[number];

/** In these states two mentions are one. */
export const joins = (state: MatchState): boolean =>
  state === 'joined' || state === 'doubted' || state === 'confirmed';

export interface Decided {
  readonly decisionId: string;
  readonly answer: Answer | 'undo';
  /** For `undo`: which decision. */
  readonly undoes: string | null;
}

/** The answer that stands: the last that nobody has undone. Decisions come in the order in which they were made. */
export function standingAnswer(decisions: readonly Decided[]): Answer | undefined {
  const undone = new Set(decisions.map((each) => each.undoes));
  const last = decisions.findLast((each) => each.answer !== 'undo' && !undone.has(each.decisionId));
  return last === undefined || last.answer === 'undo' ? undefined : last.answer;
}

export interface Standing {
  readonly found: Finding;
  readonly decisions: readonly Decided[];
  /** One of the two was dismissed: the report does not say it. */
  readonly dismissed: boolean;
  /** All that the two share is common to so many that it says nothing of any two. */
  readonly allCommon: boolean;
  /** The value by which they would be joined is. */
  readonly identifierCommon: boolean;
}

/**
 * The state of a pair. A person's answer goes before the machine's finding, whatever it finds later; a dismissed mention has no
 * matches, and has them again as they were once it is accepted.
 */
export function foldMatch({
  found,
  decisions,
  dismissed,
  allCommon,
  identifierCommon,
}: Standing): MatchState {
  if (dismissed) return 'withdrawn';
  const answer = standingAnswer(decisions);
  if (answer !== undefined) return stateOf[answer];
  if (found === 'none') return 'withdrawn';
  if (allCommon) return 'common';
  return identifierCommon && (found === 'joined' || found === 'doubted') ? 'proposed' : found;
}

const stateOf = { same: 'confirmed', different: 'rejected', 'not-sure': 'unsure' } as const;

/** A score of a pair, as the machine gives it. */
export interface Scored {
  readonly model: string;
  readonly strength: 'certain' | 'strong' | 'possible';
  readonly found: Finding;
}

/**
 * What is found about a pair that was found before. The same model may join what it only proposed, once both mentions are accepted.
 * Another model only proposes: it joins nothing that was not joined, and what it would not join it leaves joined and asks a person,
 * unless the pair is still strong. `undefined`: nothing is new.
 */
export function findAgain(before: Scored, after: Scored): Finding | undefined {
  const wasJoined = before.found === 'joined' || before.found === 'doubted';
  if (after.model === before.model) {
    if (!wasJoined && after.found === 'joined') return 'joined';
    // A person joined it by hand before the machine found anything.
    return before.found === 'none' && after.found !== 'none' ? after.found : undefined;
  }
  if (!wasJoined) return after.found === 'none' ? 'none' : 'proposed';
  const keeps = after.found !== 'none' && after.strength !== 'possible';
  return keeps ? 'joined' : 'doubted';
}
