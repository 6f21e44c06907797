import { eicar } from './eicar.ts';
import { type Scanner, ScannerAway } from './scanner.ts';
import type { ScannerState } from './scanner-state.ts';

/** How long a scanner's proof holds, in milliseconds. */
const proofHolds = 60_000;

/** What was last known of a scanner. */
export type Known = Pick<ScannerState, 'state' | 'version'>;

export interface WatchedScanner extends Scanner {
  /** How it is, asked anew. */
  look(): Promise<Known>;
}

/**
 * A scanner that is only trusted while it proves itself: it has to find the test file that every scanner knows. One without
 * signatures, or with broken ones, calls everything clean. `tell` hears how it is each time it was asked.
 */
export function watchScanner(
  scanner: Scanner,
  tell: (known: Known) => Promise<void>,
  now: () => number = () => performance.now(),
): WatchedScanner {
  let provedAt = Number.NEGATIVE_INFINITY;
  async function ask(): Promise<Known> {
    try {
      const version = await scanner.version();
      const verdict = await scanner.scan(
        (async function* () {
          yield eicar;
        })(),
      );
      return verdict.kind === 'malware' ? { state: 'ready', version } : { state: 'blind', version };
    } catch (error) {
      if (error instanceof ScannerAway) return { state: 'away', version: null };
      throw error;
    }
  }
  async function look(): Promise<Known> {
    const known = await ask();
    provedAt = known.state === 'ready' ? now() : Number.NEGATIVE_INFINITY;
    await tell(known);
    return known;
  }
  return {
    look,
    version: () => scanner.version(),
    async scan(source) {
      if (now() - provedAt > proofHolds && (await look()).state !== 'ready') throw new ScannerAway();
      return scanner.scan(source);
    },
  };
}
