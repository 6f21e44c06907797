import type { Look } from '../../access/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { Written } from '../investigation/entry.ts';
import type { Part } from '../investigation/entry-bodies.ts';
import { listWritten } from '../investigation/entry-store.ts';
import { sameAs } from '../investigation/same-person.ts';
import { allOf, oneOf, type Story } from '../investigation/story.ts';
import type { TellWay } from './court-bodies.ts';
import type { FieldProblem } from './court-rules.ts';
import { waysToTell } from './telling.ts';
import { listTellingStops, type TellingStop, tellingStops } from './telling-query.ts';

/** Each way as the safe contact rule knows it. What goes to whoever supports them goes to nobody else, and is theirs to pass on safely. */
const contactWays: Readonly<Record<TellWay, string | undefined>> = {
  supporter: undefined,
  'in-person': 'visit',
  call: 'call',
  text: 'text',
  email: 'email',
  letter: 'letter',
};
const toldOf: readonly Part[] = ['possible-victim', 'victim', 'witness'];
const reference = /\bR-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;
/** Parts of one investigation, and all that was ever written of each, at most. */
const mostParts = 2000;

/** All that was ever written of what people are in it: what was written first stays, whatever they are taken to be by now. */
const listParts = (look: Look<unknown>, id: string, dataKey: Buffer) =>
  listWritten(look, id, dataKey, { kinds: ['part'], most: mostParts });

/** The reports that told of somebody as a victim or witness: under their own entry, and under every other that is the same person. */
function reportsOf(story: Story, parts: Awaited<ReturnType<typeof listParts>>, person: string): string[] {
  const one = oneOf(story, 'person', person);
  const others = one === undefined ? [] : sameAs(story, one, allOf(story, 'person'));
  const entries = new Set([person, ...others.map(({ about }) => about)]);
  const said = parts.flatMap((each) =>
    each.kind === 'part' && entries.has(each.body.of) && toldOf.includes(each.body.as)
      ? [each.body.why, each.body.sourceNote ?? '']
      : [],
  );
  return [...new Set(said.flatMap((words) => words.match(reference) ?? []))];
}

/** What stops somebody who was told of in these reports from being told in a way on a day; the first of what there is. */
async function stopOf(
  look: Look<unknown>,
  id: string,
  story: Story,
  asked: {
    readonly of: string;
    readonly reports: readonly string[];
    readonly way: TellWay;
    readonly on: Day;
  },
): Promise<TellingStop | undefined> {
  const way = contactWays[asked.way];
  if (way === undefined || asked.reports.length === 0) return undefined;
  const stops = await listTellingStops(look, id, { reports: asked.reports, way, on: asked.on });
  // A way that they told us themselves, or that rests on a law, does not fall with a consent that was given to their supporter.
  const onConsent = oneOf(story, 'care', asked.of)?.body.ground === 'supporter-with-consent';
  return tellingStops.find((stop) => stops.includes(stop) && (stop !== 'taken-back' || onConsent));
}

/** A way to which somebody agreed, by which they may not be told on a day. */
export interface StoppedWay {
  readonly way: TellWay;
  readonly stop: TellingStop;
}
/** By whom they stop: each person's ways. */
export type StoppedWays = ReadonlyMap<string, readonly StoppedWay[]>;

/**
 * Which of the ways that somebody agreed to stop on a day, before anybody uses one: the same as `tellingProblems` would refuse afterwards, in the same codes.
 * `people`: of these alone.
 */
export async function stoppedWays(
  look: Look<unknown>,
  {
    investigationId: id,
    dataKey,
    story,
    on,
  }: {
    readonly investigationId: string;
    readonly dataKey: Buffer;
    readonly story: Story;
    readonly on: Day;
  },
  people: readonly string[] = allOf(story, 'person').map(({ about }) => about),
): Promise<StoppedWays> {
  const found = new Map<string, readonly StoppedWay[]>();
  const agreed = people.filter((person) => waysToTell(story, person).length > 0);
  const parts = agreed.length === 0 ? [] : await listParts(look, id, dataKey);
  for (const of of agreed) {
    const reports = reportsOf(story, parts, of);
    const ways: StoppedWay[] = [];
    for (const way of waysToTell(story, of)) {
      const stop = await stopOf(look, id, story, { of, reports, way, on });
      if (stop !== undefined) ways.push({ way, stop });
    }
    if (ways.length > 0) found.set(of, ways);
  }
  return found;
}

/**
 * What stops somebody from being told the outcome in the way that is written down, beside what they agreed to here: the safe contact rule of a support case that
 * handed in the report from which they are known, under whichever entry, and of every other case of the same person, in codes (ADR 18). Where nothing was handed in there is nothing that could be asked, and nothing is.
 */
export async function tellingProblems(
  look: Look<unknown>,
  id: string,
  dataKey: Buffer,
  { story, written }: { readonly story: Story; readonly written: Written },
): Promise<readonly FieldProblem[]> {
  if (written.kind !== 'told' || contactWays[written.body.way] === undefined) return [];
  const { of, way, on } = written.body;
  const reports = reportsOf(story, await listParts(look, id, dataKey), of);
  const stop = await stopOf(look, id, story, { of, reports, way, on });
  return stop === undefined ? [] : [['way', `told.stopped.${stop}`]];
}
