/** What was stated against what was true, by bands of the probability. */
import { rounded } from './figures.ts';

/** Where one band ends and the next begins; the last takes 1 as well. */
const edges = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 1];

/** Of all that was stated within a band: how many, the mean of what was stated, and the share that was true. */
export interface Band {
  from: number;
  to: number;
  count: number;
  stated: number | null;
  right: number | null;
}

/** Counts statements as they come, by band. A band in which nothing was stated says `null`, for it has no mean. */
export class Calibration {
  private readonly counted = edges.slice(1).map(() => ({ count: 0, stated: 0, right: 0 }));

  add(stated: number, right: boolean): void {
    const above = edges.findIndex((edge, at) => at > 0 && stated < edge);
    const band = this.counted[above === -1 ? this.counted.length - 1 : above - 1];
    if (!band) throw new RangeError(`${stated} lies in no band`);
    band.count += 1;
    band.stated += stated;
    if (right) band.right += 1;
  }

  bands(): Band[] {
    return this.counted.map(({ count, stated, right }, at) => ({
      from: edges[at] ?? 0,
      to: edges[at + 1] ?? 1,
      count,
      stated: count === 0 ? null : rounded(stated / count, 4),
      right: count === 0 ? null : rounded(right / count, 4),
    }));
  }
}
