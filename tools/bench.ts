// `npm run bench`: every figure at a small size, as one JSON object; `npm run bench -- NAME --full` for one at its full size. The large
// counties of `desk` and `visible` are made anew each time, or kept in a folder for the next: `--counties FOLDER`.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { removeService } from '../src/testing/strength/whole-service.ts';
import { root } from './steps/run.ts';

/** What a file in bench/ exports. */
const bench = z.object({
  name: z.string(),
  run: z.custom<(setting: { full: boolean; counties: string }) => Promise<object>>(
    (value) => typeof value === 'function',
  ),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, counties: { type: 'string' } },
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

/** Large counties are filled once for all figures that want them. */
const counties = values.counties ?? mkdtempSync(join(tmpdir(), 'plainsight-counties-'));
const removeCounties = () => {
  for (const county of readdirSync(counties)) removeService(join(counties, county));
  rmSync(counties, { recursive: true, force: true });
};

/** What else the machine has to do: the load average of the last minute. */
const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;
const results: Record<string, unknown> = {};
let failed = false;
const begun = performance.now();
for (const { name, run } of wanted) {
  const began = performance.now();
  const loadBefore = load();
  process.stderr.write(`${name} …\n`);
  try {
    const found = await run({ full: values.full, counties });
    const seconds = Math.round(performance.now() - began) / 1000;
    results[name] = { ...found, seconds, loadAverage: { before: loadBefore, after: load() } };
  } catch (error) {
    failed = true;
    results[name] = { failed: String(error) };
  }
}
if (values.counties === undefined) removeCounties();
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
};
/** Of all that ran, counties included. */
const totalSeconds = Math.round(performance.now() - begun) / 1000;
process.stdout.write(`${JSON.stringify({ machine, full: values.full, results, totalSeconds }, null, 2)}\n`);
process.exit(failed ? 1 : 0);
