/** How many forms with files are read at once, so that memory and disk stay bounded, and how many files a source may send. */
import { makeBrake } from './brake.ts';

export interface UploadLimits {
  /** Forms read at once: from one source, and from all. Behind one source there may be a whole hostel, or Tor. */
  readonly atOncePerSource: number;
  readonly atOnce: number;
  /** Files in ten minutes: from one source, and from all. */
  readonly filesPerSource: number;
  readonly files: number;
}

export const usualUploadLimits: UploadLimits = {
  atOncePerSource: 8,
  atOnce: 48,
  filesPerSource: 200,
  files: 4_000,
};

export interface UploadSlots {
  /** A place for a form; to be given back. Undefined when there is none. */
  take(source: string): (() => void) | undefined;
  /** May this source send one more file? */
  allows(source: string, now: Date): boolean;
}

export function makeUploadSlots(limits: UploadLimits): UploadSlots {
  const held = new Map<string, number>();
  let all = 0;
  const brake = makeBrake({ perKey: limits.filesPerSource, overall: limits.files, windowSeconds: 600 });
  return {
    take(source) {
      const own = held.get(source) ?? 0;
      if (all >= limits.atOnce || own >= limits.atOncePerSource) return undefined;
      all += 1;
      held.set(source, own + 1);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        all -= 1;
        const left = (held.get(source) ?? 1) - 1;
        if (left === 0) held.delete(source);
        else held.set(source, left);
      };
    },
    allows: (source, now) => brake.take(source, now).allowed,
  };
}
