/** The way through court as a paper: offences, advice, charges with all that came of them, orders. Nothing that was written by mistake, nothing of care for victims and witnesses, and nothing that is kept apart, nor that there is any. */
import { aside, type Block, facts, heading, type Paper, paragraph } from '../../../../documents/index.ts';
import { type Apart, isApart, onOpenPapers } from '../../../evidence/apart.ts';
import type { Investigation } from '../../../investigation/investigation.ts';
import { allOf, oneOf, partsOf, type Story } from '../../../investigation/story.ts';
import { nameOfThing, noon, say } from '../../../staff/say.ts';
import { paperOf } from '../../../staff/word-answer.ts';
import { type ChargeLine, chargesBrought, chargesTold } from '../../charge.ts';
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
const defendantsOf = (story: Story, charges: readonly ChargeLine[]): string[] => [
  ...new Set(
    [...charges.map(({ charge }) => charge), ...allOf(story, 'advice'), ...allOf(story, 'ordered')].map(
      ({ body }) => body.of,
    ),
  ),
];

/** A table, or nothing where it would have no rows. */
const tableOf = (
  head: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', head, shares, rows }]);

function chargeBlocks({ charge, steps, state }: ChargeLine): Block[] {
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
      steps.map((step) => [dayOf(step), stepInWords(step), wordsOfStep(step) ?? '']),
    ),
  ];
}

function defendantBlocks(story: Story, person: string, brought: readonly ChargeLine[]): Block[] {
  const isTheirs = ({ body }: { readonly body: { readonly of: string } }) => body.of === person;
  const advice = allOf(story, 'advice').filter(isTheirs);
  const charges = brought.filter(({ charge }) => isTheirs(charge));
  const orders = allOf(story, 'ordered').filter(isTheirs);
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
    ...charges.flatMap(chargeBlocks),
    ...(orders.length === 0 ? [] : [heading(p('orders'), 3)]),
    ...tableOf(
      [p('step.day'), p('order.what'), p('words')],
      [2, 4, 5],
      orders.map((each) => [dayOf(each), c(`ordered.${each.body.made}`), each.body.words ?? '']),
    ),
  ];
}

/** How much the paper leaves off since it is kept apart: for whoever saves it, and never on it. */
export function leftOffCourt(story: Story, apart: Apart): number {
  const written = [
    ...allOf(story, 'advice'),
    ...allOf(story, 'ordered'),
    ...chargesBrought(story).flatMap(({ charge, steps }) => [charge, ...steps]),
  ];
  return written.filter((entry) => isApart(entry, story, apart)).length;
}

/** Draws the paper, as if what is kept apart had never been written. */
export function courtPaper(one: Investigation, story: Story, apart: Apart, drawn: Drawn): Paper {
  const open = onOpenPapers(story, apart);
  const charges = chargesTold(open, story);
  const blocks = defendantsOf(open, charges).flatMap((person) => defendantBlocks(open, person, charges));
  return paperOf(one, p('title.court', { reference: one.reference }), drawn.at, [
    paragraph(p('lead.court')),
    aside(p('drawn', { name: drawn.by, at: drawn.at })),
    ...(blocks.length === 0 ? [paragraph(p('none.court'))] : blocks),
  ]);
}
