/** Which reports that are open to a member are about a thing, as somebody else names it: found as matches are, by keyed hashes and the engine. */
import type { StaffAct } from '../access/index.ts';
import { noteOpened } from '../audit/index.ts';
import { compare, decide, type Normal, normalise } from '../matching/index.ts';
import { findIdentity } from './find-identity.ts';
import { keysOf } from './keys-of.ts';
import type { Mention } from './mention.ts';
import { type KeptMention, openMentions } from './mention-store.ts';
import { listUnder, mostNamed, type Span } from './naming-query.ts';

/** A report that names what was asked after, and when it was told. */
export interface Naming {
  readonly recordId: string;
  readonly saidAt: Date;
}

export interface NamingFound {
  /** Each report once, in no order. */
  readonly naming: readonly Naming[];
  /** How many more may name it, told by half: of a street without its number, of a name alone. */
  readonly perhaps: number;
  /** False where there are more than were looked at. */
  readonly whole: boolean;
}

/** Mentions that are opened and compared at most, and identities that are followed at most. */
const mostCompared = 3000;
const mostFollowed = 100;

type Likeness = 'surely' | 'perhaps' | undefined;

function likeness(mention: KeptMention, things: readonly Normal[]): Likeness {
  const normal = normalise(mention.mention);
  const decisions = things
    .filter(({ kind }) => kind === normal.kind)
    .flatMap((thing) => compare(normal, thing) ?? [])
    .map((comparison) => decide(comparison));
  if (decisions.some((each) => each === 'certain' || each === 'strong')) return 'surely';
  return decisions.includes('possible') ? 'perhaps' : undefined;
}

/**
 * The reports told in a span that name one of these things: by what they say, and by what people and the engine joined to that. Only reports whose
 * mentions are open to the member; the book has a line for each that is found.
 */
export async function findNaming(
  act: StaffAct,
  things: readonly Mention[],
  span: Span,
): Promise<NamingFound> {
  const keys = things.flatMap((thing) =>
    keysOf(act.keys, thing).flatMap(({ hash, selectivity }) => (selectivity === 'weak' ? [] : [hash])),
  );
  const rows = await listUnder(act, [...new Set(keys)], span);
  const ids = [...new Set(rows.map(({ mentionId }) => mentionId))];
  const opened = await openMentions(act, ids.slice(0, mostCompared));
  const normals = things.map((thing) => normalise(thing));
  const naming = new Map<string, Naming>();
  const perhaps = new Set<string>();
  const own: string[] = [];
  for (const mention of opened.values()) {
    const alike = likeness(mention, normals);
    if (alike === 'perhaps') perhaps.add(mention.recordId);
    if (alike !== 'surely') continue;
    naming.set(mention.recordId, mention);
    own.push(mention.mentionId);
  }
  const followed = await follow(act, own, span);
  for (const mention of followed.joined) naming.set(mention.recordId, mention);
  await noteOpened(act, [...naming.keys()]);
  return {
    naming: [...naming.values()].map(({ recordId, saidAt }) => ({ recordId, saidAt })),
    perhaps: [...perhaps].filter((recordId) => !naming.has(recordId)).length,
    whole: rows.length < mostNamed && ids.length <= mostCompared && followed.whole,
  };
}

/** What these mentions are one with: told in other words, and joined by the engine or by a person. */
async function follow(
  act: StaffAct,
  mentionIds: readonly string[],
  { since, until }: Span,
): Promise<{ readonly joined: readonly KeptMention[]; readonly whole: boolean }> {
  const known = new Set(mentionIds);
  const reached = new Set<string>();
  let [asked, whole] = [0, true];
  for (const mentionId of mentionIds) {
    if (reached.has(mentionId)) continue;
    asked += 1;
    if (asked > mostFollowed) return { joined: [], whole: false };
    const identity = await findIdentity(act, mentionId);
    whole &&= identity.whole;
    for (const member of identity.members) reached.add(member);
  }
  const others = await openMentions(
    act,
    [...reached].filter((mentionId) => !known.has(mentionId)),
  );
  const joined = [...others.values()].filter(
    ({ saidAt, mention }) => saidAt >= since && saidAt < until && mention.state !== 'dismissed',
  );
  return { joined, whole };
}
