import { z } from 'zod';
import type { MatchModel } from './model.ts';

const share = z.number().gt(0).lt(1);
const level = z.strictObject({ m: share, u: share, frequency: z.enum(['down', 'both']).optional() });
const kind = z.strictObject({
  prior: share,
  thresholds: z
    .strictObject({ strong: share, possible: share })
    .refine(({ strong, possible }) => strong > possible, 'strong lies above possible'),
  fields: z.record(z.string(), z.record(z.string(), level)),
});
const shape = z.strictObject({
  version: z.string().regex(/^[\w.-]{1,40}$/),
  commonAbove: share,
  kinds: z.strictObject({
    person: kind,
    place: kind,
    vehicle: kind,
    phone: kind,
    business: kind,
    online: kind,
    account: kind,
    document: kind,
  }),
});

/** A closer level may weigh this much less than the next through rounding in a file. */
const ROUNDING = 1e-9;

/**
 * Reads a model kept as JSON. Throws, naming what is wrong, where a share is none, a kind is missing, or a closer level weighs less than the
 * next: a model that would turn agreement into doubt is never used.
 */
export function readModel(json: unknown): MatchModel {
  const model = shape.parse(json);
  for (const [name, { fields }] of Object.entries(model.kinds))
    for (const [field, levels] of Object.entries(fields)) {
      const weights = Object.entries(levels).map(([at, { m, u }]) => [at, Math.log2(m / u)] as const);
      for (const [i, [closer, weight]] of weights.entries()) {
        const [next, nextWeight] = weights[i + 1] ?? [closer, weight];
        if (nextWeight > weight + ROUNDING)
          throw new Error(`model ${model.version}: ${name} ${field}: ${next} weighs more than ${closer}`);
      }
    }
  return model;
}
