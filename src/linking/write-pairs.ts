import type { LinkOutcome } from '../matching/table/index.ts';
import { fieldInWords, levelInWords } from './level-words.ts';
import { writeWhole } from './output-file.ts';
import type { RecordNames } from './record-names.ts';

const COMMA = 44;
const NEWLINE = 10;
const encoder = new TextEncoder();
const common = encoder.encode('commonness of the values (');
const rise = encoder.encode('+');
const close = encoder.encode('); ');

/** What is said of a pattern: its reasons as a quoted field's beginning, and what its levels weigh together. */
interface Reasons {
  readonly text: Uint8Array;
  readonly weight: number;
}

/** Tells the reasons of a pattern, each put together when it is first asked for. */
function reasonsOf({
  model,
  patterns,
}: Pick<LinkOutcome, 'model' | 'patterns'>): (pattern: number) => Reasons {
  const told = model.comparisons.map(({ field, levels }) =>
    levels.map(({ level, weight }) => ({
      weight,
      text: `${fieldInWords(field)} ${levelInWords(level)} (${weight < 0 ? '' : '+'}${weight.toFixed(2)})`,
    })),
  );
  const known: Reasons[] = [];
  return (pattern) => {
    const before = known[pattern];
    if (before !== undefined) return before;
    let text = '"';
    let weight = 0;
    for (const [field, levels] of told.entries()) {
      const level = levels[(patterns[pattern * told.length + field] ?? 0) - 1];
      if (level === undefined) continue;
      weight += level.weight;
      text += `${level.text}; `;
    }
    const made = { text: encoder.encode(text), weight };
    known[pattern] = made;
    return made;
  };
}

/**
 * Writes the pairs, the surest first: the ids of both, the probability, the weight in bits, and the reasons field by field. What the
 * commonness of the very values adds or takes stands as a reason of its own, so that the reasons and the start add up to the weight.
 */
export async function writePairs(file: string, outcome: LinkOutcome, names: RecordNames): Promise<void> {
  const { pairs, model } = outcome;
  const { left, right, probability, weight, pattern } = pairs;
  const reasons = reasonsOf(outcome);
  const start = Math.log2(model.prior / (1 - model.prior));
  const begin = encoder.encode(`start (${start.toFixed(2)})"\n`);
  await writeWhole(file, async (out) => {
    out.text('id_1,id_2,probability,weight,reasons\n');
    for (let pair = 0; pair < left.length; pair++) {
      const bits = weight[pair] as number;
      const reason = reasons(pattern[pair] as number);
      names.write(out, left[pair] as number);
      out.byte(COMMA);
      names.write(out, right[pair] as number);
      out.byte(COMMA);
      out.number(probability[pair] as number, 6);
      out.byte(COMMA);
      out.number(bits, 2);
      out.byte(COMMA);
      out.put(reason.text);
      const rest = bits - start - reason.weight;
      if (Math.abs(rest) >= 0.005) {
        out.put(common);
        if (rest > 0) out.put(rise);
        out.number(rest, 2);
        out.put(close);
      }
      out.put(begin);
      if (out.full) await out.breathe();
    }
  });
}

/** Writes which cluster each record is in, in the order of the rows; of two files also which file it is of. */
export async function writeClusters(
  file: string,
  clusters: Int32Array,
  names: RecordNames,
  secondFrom: number | undefined,
): Promise<void> {
  await writeWhole(file, async (out) => {
    out.text(secondFrom === undefined ? 'id,cluster\n' : 'id,cluster,file\n');
    const numbers = new Int32Array(clusters.length);
    let known = 0;
    for (let row = 0; row < clusters.length; row++) {
      const cluster = clusters[row] ?? 0;
      if (!numbers[cluster]) numbers[cluster] = ++known;
      names.write(out, row);
      out.byte(COMMA);
      out.number(numbers[cluster] ?? 0, 0);
      if (secondFrom !== undefined) {
        out.byte(COMMA);
        out.number(row < secondFrom ? 1 : 2, 0);
      }
      out.byte(NEWLINE);
      if (out.full) await out.breathe();
    }
  });
}
