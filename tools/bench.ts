// `npm run bench`: every figure at a small size, as one JSON object; `npm run bench -- NAME --full` for one at its full size.
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { root } from './steps/run.ts';

/** What a file in bench/ exports. */
const bench = z.object({
  name: z.string(),
  run: z.custom<(setting: { full: boolean }) => Promise<object>>((value) => typeof value === 'function'),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});
const files = readdirSync(join(root, 'bench')).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
const known = await Promise.all(
  files.toSorted().map(async (file) => bench.parse(await import(join(root, 'bench', file)))),
);
const unknown = positionals.filter((name) => !known.some((each) => each.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no ${unknown.join(', ')}. There are: ${known.map((each) => each.name).join(', ')}\n`,
  );
  process.exit(1);
}
const wanted = positionals.length === 0 ? known : known.filter((each) => positionals.includes(each.name));

const results: Record<string, unknown> = {};
let failed = false;
for (const { name, run } of wanted) {
  const began = performance.now();
  process.stderr.write(`${name} …\n`);
  try {
    const found = await run({ full: values.full });
    results[name] = { ...found, seconds: Math.round(performance.now() - began) / 1000 };
  } catch (error) {
    failed = true;
    results[name] = { failed: String(error) };
  }
}
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
};
process.stdout.write(`${JSON.stringify({ machine, full: values.full, results }, null, 2)}\n`);
process.exit(failed ? 1 : 0);
