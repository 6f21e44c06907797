/**
 * What the people of a joint visit are given: only what was written of the visit itself, each thing once, and its place. Nothing of the decision on the risk but that
 * it was made, no source, no item, and no part that names a victim, a witness or what is kept apart.
 */
import { aside, type Block, facts, heading, type Paper, paragraph } from '../../../../documents/index.ts';
import { type Apart, isApart } from '../../../evidence/apart.ts';
import type { EntryOf } from '../../../investigation/entry.ts';
import type { Investigation } from '../../../investigation/investigation.ts';
import { type Story, thingsOf } from '../../../investigation/story.ts';
import { noon } from '../../../staff/say.ts';
import { paperOf } from '../../../staff/word-answer.ts';
import { isRiskDecided } from '../../disruption-rules.ts';
import { d, nameOfAimed } from '../../disruption-words.ts';
import { nameToldIn, type ProtectedName, protectedNames } from '../../protected-names.ts';
import { b } from './briefing-words.ts';

/** A part of the visit that is not given, and the name because of which. */
export interface Withheld {
  readonly part: string;
  readonly name: string;
}

export interface Briefing {
  readonly blocks: readonly Block[];
  readonly withheld: readonly Withheld[];
}

/** The place as its people find it; nothing of what was told about it. */
function placeLines(story: Story, of: string): (readonly [string, string])[] {
  const thing = thingsOf(story).find(({ about }) => about === of);
  if (thing?.kind === 'place')
    return [
      [b('place'), thing.body.address],
      ...(thing.body.postcode === undefined ? [] : [[b('postcode'), thing.body.postcode] as const]),
    ];
  return [[b('place'), nameOfAimed(story, of)]];
}

/** Says each part of a visit, or that it was left out, and remembers which were. */
function sayerOf(names: readonly ProtectedName[]) {
  const withheld: Withheld[] = [];
  const tell = (part: string, words: string | undefined, otherwise: string): string => {
    if (words === undefined) return otherwise;
    const name = nameToldIn(words, names);
    if (name === undefined) return words;
    withheld.push({ part, name });
    return b('leftOut');
  };
  return { withheld, tell };
}

/** Draws the briefing of a visit. Undefined where the visit itself, or its place, is kept apart: then it has none. */
export function briefingOf(story: Story, visit: EntryOf<'visit'>, apart: Apart): Briefing | undefined {
  if (isApart(visit, story, apart)) return undefined;
  const { body } = visit;
  const { withheld, tell } = sayerOf(protectedNames(story, apart));
  const row = (part: string, words: string | undefined, otherwise = d('role.notSettled')) =>
    [part, tell(part, words, otherwise)] as const;
  const more = (part: string, words: string | undefined) => (words === undefined ? [] : [row(part, words)]);
  const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
  const text = (part: string, words: string | undefined, otherwise: string) => [
    heading(part),
    paragraph(tell(part, words, otherwise)),
  ];
  const blocks: readonly Block[] = [
    heading(b('where')),
    facts([
      ...placeLines(story, body.of).map(([part, words]) => row(part, words)),
      [b('day'), b('on', { at: noon(body.on) })],
      [b('time'), body.at ?? d('role.notSettled')],
      [b('state'), d(`state.${body.state}`)],
    ]),
    ...text(b('why'), body.why, ''),
    ...text(b('lookOut'), body.lookOut, b('lookOut.none')),
    ...text(b('risk'), body.riskTold, b('risk.none')),
    paragraph(b(isRiskDecided(story, body.risk) ? 'risk.decided' : 'risk.open')),
    heading(d('roles')),
    facts([
      [d('role.partners'), body.partners.map((each) => d(`partner.${each}`)).join(', ')],
      row(d('role.leads'), body.leads),
      row(d('role.speaksFirst'), body.speaksFirst),
      row(d('role.safeguardingLead'), body.safeguardingLead),
      row(d('role.evidence'), body.evidence),
      ...more(d('role.roles'), body.roles),
    ]),
    heading(b('reception')),
    facts([
      [d('role.reception'), d(`ready.${body.reception}`)],
      ...more(b('receptionWords'), body.receptionWords),
      [d('role.interpreter'), d(`ready.${body.interpreter}`)],
      ...more(b('language'), body.language),
    ]),
    ...(body.safeguards.length === 0 && body.safeguardsWords === undefined
      ? []
      : [
          heading(b('safeguards')),
          ...list(body.safeguards.map((each) => d(`safeguard.${each}`))),
          ...(body.safeguardsWords === undefined
            ? []
            : [paragraph(tell(b('safeguards'), body.safeguardsWords, ''))]),
        ]),
    heading(b('result')),
    ...(body.state === 'done'
      ? [paragraph(d(`wasMet.${body.met}`)), paragraph(tell(b('result'), body.resultWords, b('result.none')))]
      : [paragraph(b(body.state === 'planned' ? 'result.open' : 'result.dropped'))]),
  ];
  return { blocks, withheld };
}

/** The briefing as a paper, for Word and PDF. */
export const briefingPaper = (
  one: Investigation,
  { blocks, withheld }: Briefing,
  drawn: { readonly at: Date; readonly by: string; readonly agency: string },
): Paper =>
  paperOf(one, b('title'), drawn.at, [
    paragraph(b('lead')),
    aside(b('drawn', { name: drawn.by, agency: drawn.agency, at: drawn.at })),
    ...(withheld.length === 0 ? [] : [paragraph(b('leftOut.count', { count: withheld.length }))]),
    ...blocks,
  ]);
