import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inMemory } from './memory.ts';
import { root, runProgram } from './run.ts';
import type { Counted } from './tally.ts';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Counts a report of vitest. A file that could not run counts as one failure, and so does each skipped test. */
export function countReport(text: string): Counted {
  const found = report.parse(JSON.parse(text));
  const broken = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = found.numPendingTests + found.numTodoTests;
  const words = [
    ...broken.map((file) => `${file.name} could not run`),
    ...(skipped > 0 ? [`${skipped} tests were skipped; every test here has to run`] : []),
  ];
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length + skipped,
    words: words.join('\n'),
  };
}

/** Runs some kinds of test (projects of vitest.config.ts) together and counts them. */
export async function runTests(...projects: readonly string[]): Promise<Counted> {
  const folder = join(root, '.cache', 'vitest');
  const file = join(folder, `${projects.join('-')}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const order = ['run', ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests'];
  const run = (env: Record<string, string>) => runProgram('vitest', [...order, ...reporters], env);
  // What the long ones try is a disk's to keep.
  const outcome = projects.includes('long') ? await run({}) : await inMemory(run);
  const counted = countReport(readFileSync(file, 'utf8'));
  const words = `${outcome.output}\n${counted.words}`;
  // Vitest also ends badly for an error outside any test.
  if (!outcome.ok && counted.failed === 0) return { ...counted, failed: 1, words };
  return { ...counted, words };
}
