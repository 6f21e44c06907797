/** Slows repeated tries down: so many in a window for one key, and so many over all. Kept in memory only, forgotten with the window. */
export interface Brake {
  /** Takes one try; gives the seconds to wait before the next when there are too many. */
  take(key: string, now: Date): { readonly allowed: boolean; readonly waitSeconds: number };
}

export interface BrakeLimits {
  readonly perKey: number;
  readonly overall: number;
  readonly windowSeconds: number;
}

/** A brake with fixed windows. Keys are digests made by the caller; at most 50,000 are remembered in one window. */
export function makeBrake(limits: BrakeLimits): Brake {
  let window = -1;
  let all = 0;
  const counts = new Map<string, number>();
  return {
    take(key, now) {
      const seconds = now.getTime() / 1000;
      const current = Math.floor(seconds / limits.windowSeconds);
      if (current !== window) {
        window = current;
        all = 0;
        counts.clear();
      }
      const count = (counts.get(key) ?? 0) + 1;
      if (counts.size < 50_000 || counts.has(key)) counts.set(key, count);
      // Only tries within a key's own limit count for all: one who keeps hammering must not shut the others out.
      if (count <= limits.perKey) all += 1;
      const allowed = count <= limits.perKey && all <= limits.overall;
      return {
        allowed,
        waitSeconds: allowed ? 0 : Math.ceil((current + 1) * limits.windowSeconds - seconds),
      };
    },
  };
}
