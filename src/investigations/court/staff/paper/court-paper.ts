/** The way through court as a paper: offences, advice, charges with all that came of them, orders. Nothing that was written by mistake, nothing of care for victims and witnesses, and nothing that is kept apart. */
import { aside, type Block, facts, heading, type Paper, paragraph } from '../../../../documents/index.ts';
import { type Apart, isApart, onOpenPapers } from '../../../evidence/apart.ts';
import type { Entry } from '../../../investigation/entry.ts';
import type { Investigation } from '../../../investigation/investigation.ts';
import { allOf, oneOf, partsOf, type Story } from '../../../investigation/story.ts';
import { nameOfThing, noon, say } from '../../../staff/say.ts';
import { paperOf } from '../../../staff/word-answer.ts';
import { type ChargeLine, chargesBrought } from '../../charge.ts';
import { c, lawInWords, nameOfPerson } from '../../court-words.ts';
import { offenceDay } from '../../offences.ts';
import { spanInWords, stepInWords, wordsOfStep } from '../../step-words.ts';
import { p } from './paper-words.ts';

export interface Drawn {
  readonly at: Date;
  readonly by: string;
}

const dayOf = (entry: { readonly body: { readonly on: Parameters<typeof noon>[0] } }): string =>
  p('day', { at: noon(entry.body.on) });

/** Somebody's name, with what they are in it. */
export function whoIs(story: Story, person: string): string {
  const found = oneOf(story, 'person', person);
  const parts = partsOf(story, person).map((part) => say(`part.${part}`).toLowerCase());
  const name = found === undefined ? nameOfPerson(story, person) : nameOfThing(found);
  return parts.length === 0 ? name : p('who', { name, parts: parts.join(', ') });
}

/** Whoever was advised on, charged, or had an order asked for against them, in the order in which that was written. */
const defendantsOf = (story: Story): string[] => [
  ...new Set(
    [
      ...chargesBrought(story).map(({ charge }) => charge),
      ...allOf(story, 'advice'),
      ...allOf(story, 'ordered'),
    ].map(({ body }) => body.of),
  ),
];

/** A table, or nothing where it would have no rows. */
const tableOf = (
  head: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', head, shares, rows }]);

function chargeBlocks({ charge, steps, state }: ChargeLine, stays: (entry: Entry) => boolean): Block[] {
  const { body } = charge;
  const span = spanInWords(body);
  return [
    heading(p('charge', { offence: c(`offence.${body.offence}`) }), 3),
    facts([
      [p('law'), lawInWords(body.offence, offenceDay(body))],
      [p('how'), p('how.on', { how: c(`how.${body.how}`), at: noon(body.on) })],
      ...(span === undefined ? [] : [[p('span'), span] as const]),
      ...(body.particulars === undefined ? [] : [[p('particulars'), body.particulars] as const]),
      [p('state'), c(`state.${state}`)],
    ]),
    ...tableOf(
      [p('step.day'), p('step.what'), p('words')],
      [2, 4, 5],
      steps.filter(stays).map((step) => [dayOf(step), stepInWords(step), wordsOfStep(step) ?? '']),
    ),
  ];
}

function defendantBlocks(story: Story, person: string, stays: (entry: Entry) => boolean): Block[] {
  const isTheirs = ({ body }: { readonly body: { readonly of: string } }) => body.of === person;
  const advice = allOf(story, 'advice').filter((each) => isTheirs(each) && stays(each));
  const charges = chargesBrought(story).filter(({ charge }) => isTheirs(charge) && stays(charge));
  const orders = allOf(story, 'ordered').filter((each) => isTheirs(each) && stays(each));
  if (advice.length + charges.length + orders.length === 0) return [];
  return [
    heading(whoIs(story, person)),
    ...(advice.length === 0 ? [] : [heading(p('advice'), 3)]),
    ...tableOf(
      [p('advice.day'), p('advice.what'), p('advice.defence'), p('words')],
      [2, 4, 2, 4],
      advice.map((each) => [
        dayOf(each),
        c('defendant.advice', {
          stage: c(`stage.${each.body.stage}`),
          answer: c(`answer.${each.body.answer}`),
        }),
        c(`defence.${each.body.defence}`),
        each.body.words ?? '',
      ]),
    ),
    ...charges.flatMap((line) => chargeBlocks(line, stays)),
    ...(orders.length === 0 ? [] : [heading(p('orders'), 3)]),
    ...tableOf(
      [p('step.day'), p('order.what'), p('words')],
      [2, 4, 5],
      orders.map((each) => [dayOf(each), c(`ordered.${each.body.made}`), each.body.words ?? '']),
    ),
  ];
}

/** Draws the paper; what is kept apart it counts. */
export function courtPaper(one: Investigation, story: Story, apart: Apart, drawn: Drawn): Paper {
  const stays = (entry: Entry) => !isApart(entry, story, apart);
  const written = [
    ...allOf(story, 'advice'),
    ...allOf(story, 'ordered'),
    ...chargesBrought(story).flatMap(({ charge, steps }) => [charge, ...steps]),
  ];
  const left = written.filter((entry) => !stays(entry)).length;
  const open = onOpenPapers(story, apart);
  const blocks = defendantsOf(story).flatMap((person) => defendantBlocks(open, person, stays));
  return paperOf(one, p('title.court', { reference: one.reference }), drawn.at, [
    paragraph(p('lead.court')),
    aside(p('drawn', { name: drawn.by, at: drawn.at })),
    ...(left === 0 ? [] : [paragraph(p('apart', { count: left }))]),
    ...(blocks.length === 0 ? [paragraph(p('none.court'))] : blocks),
  ]);
}
