const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Counts what passed and what failed, and shows each step with its seconds as it ends. */
export interface Tally {
  /** Runs a step and counts what it answers; a step that throws counts as one failure. Later steps run all the same. */
  step(title: string, work: () => Promise<Counted>): Promise<void>;
  /** Prints the last line and answers with the process's exit code. */
  close(): number;
}

/** What a step found. `words` are shown when something failed. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly words: string;
}

/** A check that either holds or does not. */
export const check = (outcome: { ok: boolean; output: string }): Counted => ({
  passed: outcome.ok ? 1 : 0,
  failed: outcome.ok ? 0 : 1,
  words: outcome.output,
});

/** Opens an empty tally. */
export function openTally(): Tally {
  let passed = 0;
  let failed = 0;
  return {
    step: async (title, work) => {
      const began = performance.now();
      const found = await work().catch((error: unknown) => ({ passed: 0, failed: 1, words: String(error) }));
      passed += found.passed;
      failed += found.failed;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const verdict = found.failed > 0 ? `${found.failed} FAILED` : `${found.passed} passed`;
      say(`${title.padEnd(32)} ${verdict.padStart(14)}  ${seconds.padStart(6)} s`);
      if (found.failed > 0 && found.words.trim() !== '') say(`${found.words.trimEnd()}\n`);
    },
    close: () => {
      say(`${passed} passed, ${failed} failed`);
      return failed === 0 ? 0 : 1;
    },
  };
}
