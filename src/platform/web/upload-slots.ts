/** How many forms with files are read at once, so that memory and disk stay bounded, and how many files a source may send. */
import { makeBrake } from './brake.ts';

export interface UploadLimits {
  /** Forms read at once: from one source, and from all. Behind one source there may be a whole hostel, or Tor. */
  readonly atOncePerSource: number;
  readonly atOnce: number;
  /** How long a form waits for its turn, in milliseconds, and how many may wait. */
  readonly patience: number;
  readonly waiting: number;
  /** Files in ten minutes: from one source, and from all. */
  readonly filesPerSource: number;
  readonly files: number;
}

export const usualUploadLimits: UploadLimits = {
  atOncePerSource: 8,
  atOnce: 48,
  patience: 10_000,
  waiting: 200,
  filesPerSource: 200,
  files: 4_000,
};

export interface UploadSlots {
  /** A place for a form, to be given back; waits for one where it must. Undefined when there is none in time. */
  take(source: string): Promise<(() => void) | undefined>;
  /** May this source send one more file? */
  allows(source: string, now: Date): boolean;
}

interface Waiting {
  readonly source: string;
  go(place: (() => void) | undefined): void;
}

export function makeUploadSlots(limits: UploadLimits): UploadSlots {
  const held = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let all = 0;
  const brake = makeBrake({ perKey: limits.filesPerSource, overall: limits.files, windowSeconds: 600 });
  const isFree = (source: string) => all < limits.atOnce && (held.get(source) ?? 0) < limits.atOncePerSource;

  function hold(source: string): () => void {
    all += 1;
    held.set(source, (held.get(source) ?? 0) + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      all -= 1;
      const left = (held.get(source) ?? 1) - 1;
      if (left === 0) held.delete(source);
      else held.set(source, left);
      for (const next of waiting) if (isFree(next.source)) return next.go(hold(next.source));
    };
  }
  return {
    take(source) {
      if (isFree(source)) return Promise.resolve(hold(source));
      if (waiting.size >= limits.waiting) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const mine: Waiting = {
          source,
          go: (place) => {
            clearTimeout(timer);
            waiting.delete(mine);
            resolve(place);
          },
        };
        const timer = setTimeout(() => mine.go(undefined), limits.patience).unref();
        waiting.add(mine);
      });
    },
    allows: (source, now) => brake.take(source, now).allowed,
  };
}
