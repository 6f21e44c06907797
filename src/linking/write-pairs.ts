import type { LinkOutcome } from '../matching/table/index.ts';
import { fieldInWords, levelInWords } from './level-words.ts';
import { writeWhole } from './output-file.ts';
import type { RecordNames } from './record-names.ts';

const COMMA = 44;
const NEWLINE = 10;
const encoder = new TextEncoder();

/** Per pattern its reasons as a quoted field's beginning, and what its levels weigh together. */
function reasonsOf({ model, patterns }: LinkOutcome): { text: Uint8Array; weight: number }[] {
  return patterns.map((levels) => {
    let weight = 0;
    const told = model.comparisons.flatMap(({ field, levels: known }, at) => {
      const level = known.find((each) => each.level === levels[at]);
      if (!level) return [];
      weight += level.weight;
      return [
        `${fieldInWords(field)} ${levelInWords(level.level)} (${level.weight < 0 ? '' : '+'}${level.weight.toFixed(2)})`,
      ];
    });
    return { text: encoder.encode(`"${told.join('; ').replaceAll('"', '""')}`), weight };
  });
}

/**
 * Writes the pairs, the surest first: the ids of both, the probability, the weight in bits, and the reasons field by field. What the
 * commonness of the very values adds or takes stands as a reason of its own, so that the reasons and the start add up to the weight.
 */
export async function writePairs(file: string, outcome: LinkOutcome, names: RecordNames): Promise<void> {
  const { pairs, model } = outcome;
  const reasons = reasonsOf(outcome);
  const start = Math.log2(model.prior / (1 - model.prior));
  const common = encoder.encode('; commonness of the values (');
  const begin = encoder.encode(`start (${start.toFixed(2)})`);
  await writeWhole(file, async (out) => {
    out.text('id_1,id_2,probability,weight,reasons\n');
    for (let pair = 0; pair < pairs.left.length; pair++) {
      const weight = pairs.weight[pair] ?? 0;
      const reason = reasons[pairs.pattern[pair] ?? 0];
      names.write(out, pairs.left[pair] ?? 0);
      out.byte(COMMA);
      names.write(out, pairs.right[pair] ?? 0);
      out.byte(COMMA);
      out.number(pairs.probability[pair] ?? 0, 6);
      out.byte(COMMA);
      out.number(weight, 2);
      out.byte(COMMA);
      if (reason) {
        out.put(reason.text);
        const rest = weight - start - reason.weight;
        if (Math.abs(rest) >= 0.005) {
          out.put(common);
          if (rest > 0) out.byte(43);
          out.number(rest, 2);
          out.byte(41);
        }
        out.byte(59);
        out.byte(32);
        out.put(begin);
        out.byte(34);
      }
      out.byte(NEWLINE);
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
