// `node tools/make-slips.ts --records 100000 --out slips.csv [--seed 7] [--slips 1]`: invented people as seven kinds of agency hold them, with
// their slips, to try `npx plainsight link` on. Column `person` is the truth. The same order gives the same file.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { slipsAsCsv } from '../bench/slips/make-slips.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '7' },
    slips: { type: 'string', default: '1' },
  },
});
const order = { seed: Number(values.seed), records: Number(values.records), slips: Number(values.slips) };
const out = values.out ? createWriteStream(values.out) : process.stdout;
await pipeline(Readable.from(slipsAsCsv(order)), out);
