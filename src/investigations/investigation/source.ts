/** Where something comes from, and what kind of knowledge it is. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';

/** Where something comes from. */
export const sources = [
  'report',
  'victim',
  'witness',
  'officer',
  'partner',
  'document',
  'intelligence',
  'open-source',
] as const;
/** What it is: known as a fact, told by somebody who heard it, or what somebody thinks (Data Protection Act 2018, section 38(2)). */
export const natures = ['fact', 'hearsay', 'opinion'] as const;
/**
 * How intelligence is graded, 3x5x2: the source (1 reliable, 2 untested, 3 not reliable), what it says (A known directly, B known indirectly and
 * corroborated, C known indirectly, D not known, E suspected to be false), and its handling (P may be shared lawfully, C with conditions).
 * The police grade; what comes from others may have no grade.
 */
export const sourceGrades = ['1', '2', '3'] as const;
export const informationGrades = ['A', 'B', 'C', 'D', 'E'] as const;
export const handlings = ['P', 'C'] as const;

/** What everything that is found says of its source; `on`: since when it is known. A grade is there where the police gave one. */
export const sourced = {
  source: z.enum(sources),
  sourceNote: text.optional(),
  nature: z.enum(natures),
  on: day,
  sourceGrade: z.enum(sourceGrades).optional(),
  informationGrade: z.enum(informationGrades).optional(),
  handling: z.enum(handlings).optional(),
  /** Under which conditions it may be shared: of what is handled so. */
  conditions: text.optional(),
};
/** How the police graded something, and under which conditions it may be shared. */
export type Grade = Pick<
  z.infer<z.ZodObject<typeof sourced>>,
  'sourceGrade' | 'informationGrade' | 'handling' | 'conditions'
>;

/** The grade as the police write it, such as `2CP`; what was not graded leaves its place out, so that nothing is graded by chance. */
export const gradeOf = ({ sourceGrade, informationGrade, handling }: Omit<Grade, 'conditions'>): string =>
  [sourceGrade, informationGrade, handling].join('');
