import type { LinkOutcome, WeighedPairs } from '../matching/table/index.ts';
import type { HeldCrew } from './crew.ts';
import { fieldInWords } from './level-words.ts';
import { type LinesKit, type LinesPiece, LineWriter } from './line-writer.ts';
import { type OutputFile, writeWhole } from './output-file.ts';
import { csvField } from './record-names.ts';

/** So many bytes of lines are put together before they are written. */
const ROOM = 1 << 17;
/** So many pieces of lines for each thread at a time: enough that nobody waits long for the last. */
const EACH = 6;

/** What lines are made of, but for the room that they are put together in. */
type LinesOf = Omit<LinesKit, 'rooms'>;

/** Whose lines they are: the table and the ids of its records. */
export type LinesAbout = Pick<LinesKit, 'table' | 'ids'>;

/**
 * Writes the pairs, the surest first: the ids of both, the probability, the weight in bits, and in a column of its own what each field
 * weighs, empty where not both tell it. What the commonness of the very values adds or takes, less what a household or a community explains
 * as well, is a column too, and so is the start, so that all of them add up to the weight. In words how the fields agree, where asked for.
 */
export async function writePairs(
  file: string,
  crew: HeldCrew,
  about: LinesAbout,
  weighed: WeighedPairs,
  words: boolean,
): Promise<void> {
  const of = { ...linesOf(about, weighed, new Int32Array(0)), words };
  const reasons = [...of.comparisons.map(({ field }) => fieldInWords(field)), 'commonness', 'start'];
  await writeWhole(file, async (out) => {
    const weights = reasons.map((reason) => csvField(`weight of ${reason}`));
    out.text(`id_1,id_2,probability,weight,${weights.join(',')}${words ? ',reasons' : ''}\n`);
    await writeLines(out, crew, of, 'pair', of.pairs.left.length);
  });
}

/** Writes which cluster each record is in, in the order of the rows; of two files also which file it is of. */
export async function writeClusters(
  file: string,
  crew: HeldCrew,
  about: LinesAbout,
  outcome: LinkOutcome,
): Promise<void> {
  const of = linesOf(about, outcome, numbered(outcome.clusters));
  await writeWhole(file, async (out) => {
    out.text(of.table.secondFrom === undefined ? 'id,cluster\n' : 'id,cluster,file\n');
    await writeLines(out, crew, of, 'cluster', of.table.rows);
  });
}

function linesOf(about: LinesAbout, { pairs, patterns, model }: WeighedPairs, clusters: Int32Array): LinesOf {
  const { left, right, probability, weight, pattern } = pairs;
  const { prior, comparisons } = model;
  return {
    ...about,
    pairs: { left, right, probability, weight, pattern },
    patterns,
    comparisons,
    prior,
    words: false,
    clusters,
  };
}

/** Clusters are numbered as they first appear. */
function numbered(clusters: Int32Array): Int32Array {
  const numbers = new Int32Array(clusters.length);
  const told = new Int32Array(new SharedArrayBuffer(clusters.length * 4));
  let known = 0;
  for (let row = 0; row < clusters.length; row++) {
    const cluster = clusters[row] as number;
    if (numbers[cluster] === 0) numbers[cluster] = ++known;
    told[row] = numbers[cluster] as number;
  }
  return told;
}

/**
 * Has the crew put lines together and write them. While some are put together those before them are written, each at the place that
 * is known by then, so that the file is the same whatever the crew.
 */
async function writeLines(
  out: OutputFile,
  crew: HeldCrew,
  of: LinesOf,
  kind: 'pair' | 'cluster',
  count: number,
): Promise<void> {
  const longest = new LineWriter({ ...of, rooms: [] }).longest(kind);
  const room = Math.max(ROOM, longest);
  const atOnce = crew.size * EACH;
  const rooms = Array.from({ length: atOnce * 2 }, () => new Uint8Array(new SharedArrayBuffer(room)));
  await crew.equip({ lines: { ...of, rooms } });
  const lines = Math.floor(room / longest);
  let waiting: LinesPiece[] = [];
  let from = 0;
  for (let odd = false; from < count || waiting.length > 0; odd = !odd) {
    const made: LinesPiece[] = [];
    for (; from < count && made.length < atOnce; from += lines)
      made.push({ kind, from, to: Math.min(count, from + lines), room: made.length + (odd ? atOnce : 0) });
    const answers = await crew.run([...waiting, ...made]);
    const lengths = answers.slice(waiting.length) as number[];
    waiting = made.map(({ room }, at): LinesPiece => {
      const bytes = lengths[at] as number;
      return { kind: 'put', room, bytes, handle: out.handle, place: out.take(bytes) };
    });
  }
}
