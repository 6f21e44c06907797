/** Small arithmetic on measured times. */

/** The value below which this share of the list lies. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Median and ninety-ninth part of times in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly samples: number;
}

export const spread = (times: readonly number[]): Spread => ({
  p50: rounded(quantile(times, 0.5)),
  p99: rounded(quantile(times, 0.99)),
  samples: times.length,
});

/** Milliseconds that each of so many runs takes, one after the other; the first tenth warms up and is left out. */
export async function timesOf(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const warm = Math.ceil(runs / 10);
  const times: number[] = [];
  for (let run = 0; run < runs + warm; run++) {
    const began = performance.now();
    await work(run);
    if (run >= warm) times.push(performance.now() - began);
  }
  return times;
}

/** Does so many things, at most so many at once. */
export async function atOnce(
  count: number,
  most: number,
  work: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: most }, lane));
}
