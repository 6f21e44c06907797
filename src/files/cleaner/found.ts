/** What stood in a file's hidden data, as suggestions to the desk: never facts, and each with the field it was read from. */
import { z } from 'zod';

const line = z.string().trim().min(1).max(500);
const from = z.string().min(1).max(80);

/** One suggestion. Coordinates are WGS 84 in degrees, as given; `at` is ISO 8601, with an offset only where the file has one. */
export const suggestion = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('place'),
    from,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.object({
    what: z.literal('taken-at'),
    from,
    at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/),
  }),
  z.object({ what: z.enum(['device', 'author', 'software', 'title', 'link']), from, text: line }),
]);
export type Suggestion = z.infer<typeof suggestion>;

/**
 * What the original holds and the copy does not, beside its hidden data: a reader of the copy must know that there was more.
 * `moving-picture`: a film inside a photograph. `data-tracks`: recorded beside picture and sound (positions of a dash camera). `hidden-bytes`: bytes that belong to no part of the
 * file. `pictures`: of kinds that are not taken. `names`: of who commented or changed. `signature`: an electronic one.
 */
export const leftOuts = [
  'attachments',
  'scripts',
  'links',
  'embedded-objects',
  'forms',
  'formulas',
  'fields',
  'pictures',
  'moving-picture',
  'names',
  'signature',
  'subtitles',
  'data-tracks',
  'hidden-bytes',
] as const;
export type LeftOut = (typeof leftOuts)[number];

export const found = z.object({
  suggestions: z.array(suggestion).max(60),
  leftOut: z.array(z.enum(leftOuts)).max(leftOuts.length),
});
export type Found = z.infer<typeof found>;

/** Why no copy can be made. `not-what-it-says`: the bytes are not of the kind they were taken for. */
export const whyNots = [
  'locked',
  'too-many-pixels',
  'unpacks-too-large',
  'damaged',
  'active-content',
  'not-what-it-says',
  'took-too-long',
  'unknown',
] as const;
export type WhyNot = (typeof whyNots)[number];
