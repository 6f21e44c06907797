/** Care for victims and witnesses as a paper of its own, marked so: what they wish, special measures, interpreter, travel, and how they are told. */
import { aside, type Block, facts, heading, type Paper, paragraph } from '../../../../documents/index.ts';
import { type Apart, onOpenPapers } from '../../../evidence/apart.ts';
import type { Investigation } from '../../../investigation/investigation.ts';
import { allOf, oneOf, type Story } from '../../../investigation/story.ts';
import { noon } from '../../../staff/say.ts';
import { paperOf } from '../../../staff/word-answer.ts';
import { w } from '../../../staff/write/write-words.ts';
import { careLines, witnessesOf } from '../../care-lines.ts';
import { findCharge } from '../../charge.ts';
import { toldOfWhat } from '../../court-bodies.ts';
import { c } from '../../court-words.ts';
import type { StoppedWays } from '../../judge-telling.ts';
import { type Drawn, whoIs } from './court-paper.ts';
import { p } from './paper-words.ts';

const marking = 'OFFICIAL-SENSITIVE';

/** Of what somebody was told, without the name of whoever it is about. */
function outcomeInWords(story: Story, what: string): string {
  const charge = findCharge(story, what)?.charge.body;
  if (charge !== undefined) return c(`offence.${charge.offence}`);
  const advice = oneOf(story, 'advice', what)?.body;
  return advice === undefined ? c('outcome.closing') : c(`answer.${advice.answer}`);
}

function personBlocks(story: Story, person: string, stopped: StoppedWays): Block[] {
  const care = oneOf(story, 'care', person);
  const told = allOf(story, 'told').filter((each) => each.body.of === person);
  return [
    heading(whoIs(story, person)),
    care === undefined
      ? paragraph(p('care.none'))
      : facts([
          ...careLines(story, person, care.body).map(
            ({ label, text, words }) => [label, words === undefined ? text : `${text}\n${words}`] as const,
          ),
          ...(stopped.get(person) ?? []).map(
            ({ way, stop }) => [p('stopped'), `${c(`way.${way}`)}: ${w(`told.stopped.${stop}`)}`] as const,
          ),
        ]),
    ...(told.length === 0
      ? []
      : ([
          heading(p('told'), 3),
          {
            kind: 'table',
            head: [p('step.day'), p('told.charge'), p('told.way'), p('words')],
            shares: [2, 3, 3, 4],
            rows: told.map(({ body }) => [
              p('day', { at: noon(body.on) }),
              outcomeInWords(story, toldOfWhat(body)),
              c(`way.${body.way}`),
              body.words ?? '',
            ]),
          },
        ] as const)),
  ];
}

/** How many people the paper leaves off since they are kept apart: for whoever saves it, and never on it. */
export const leftOffCare = (story: Story, apart: Apart): number =>
  witnessesOf(story).length - witnessesOf(onOpenPapers(story, apart)).length;

/** Draws it, as if what is kept apart had never been written. `stopped`: ways to which somebody agreed and which are not safe on the day on which it is drawn. */
export function carePaper(
  one: Investigation,
  story: Story,
  apart: Apart,
  drawn: Drawn,
  stopped: StoppedWays,
): Paper {
  const open = onOpenPapers(story, apart);
  const people = witnessesOf(open);
  return paperOf(
    one,
    p('title.care', { reference: one.reference }),
    drawn.at,
    [
      paragraph(p('lead.care')),
      paragraph(p('lead.tell')),
      aside(p('drawn', { name: drawn.by, at: drawn.at })),
      ...(people.length === 0
        ? [paragraph(p('none.care'))]
        : people.flatMap(({ about }) => personBlocks(open, about, stopped))),
    ],
    p('marking.care', { marking }),
  );
}
