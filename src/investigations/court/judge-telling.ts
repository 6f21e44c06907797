import type { Look } from '../../access/index.ts';
import type { Written } from '../investigation/entry.ts';
import type { Part } from '../investigation/entry-bodies.ts';
import { listWritten } from '../investigation/entry-store.ts';
import { oneOf, type Story } from '../investigation/story.ts';
import type { TellWay } from './court-bodies.ts';
import type { FieldProblem } from './court-rules.ts';
import { listTellingStops, tellingStops } from './telling-query.ts';

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

/** The reports that first told of somebody as a victim or witness: what was written then stays, whatever they are taken to be by now. */
async function reportsOf(
  look: Look<unknown>,
  id: string,
  dataKey: Buffer,
  person: string,
): Promise<string[]> {
  const parts = await listWritten(look, id, dataKey, { kinds: ['part'], most: mostParts });
  const said = parts.flatMap((each) =>
    each.kind === 'part' && each.body.of === person && toldOf.includes(each.body.as)
      ? [each.body.why, each.body.sourceNote ?? '']
      : [],
  );
  return [...new Set(said.flatMap((words) => words.match(reference) ?? []))];
}

/**
 * What stops somebody from being told the outcome in the way that is written down, beside what they agreed to here: the safe contact rule of a support case that
 * handed in the report from which they are known, in codes (ADR 18). Where nothing was handed in there is nothing that could be asked, and nothing is.
 */
export async function tellingProblems(
  look: Look<unknown>,
  id: string,
  dataKey: Buffer,
  { story, written }: { readonly story: Story; readonly written: Written },
): Promise<readonly FieldProblem[]> {
  if (written.kind !== 'told') return [];
  const { of, on } = written.body;
  const way = contactWays[written.body.way];
  if (way === undefined) return [];
  const reports = await reportsOf(look, id, dataKey, of);
  if (reports.length === 0) return [];
  const stops = await listTellingStops(look, id, { reports, way, on });
  // A way that they told us themselves, or that rests on a law, does not fall with a consent that was given to their supporter.
  const onConsent = oneOf(story, 'care', of)?.body.ground === 'supporter-with-consent';
  const found = tellingStops.find((stop) => stops.includes(stop) && (stop !== 'taken-back' || onConsent));
  return found === undefined ? [] : [['way', `told.stopped.${found}`]];
}
