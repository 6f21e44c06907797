/**
 * Tools for children by which others judge a risk, as data: that one was used is evidence beside all other, in its category's words. What it
 * adds up to is not written down, and no level follows from it: the level stays what the professional judges. Never for an adult. Pure.
 */
import type { Said } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import { childhoodOn } from './childhood.ts';

interface ChildTool {
  readonly code: string;
  /** The day on which it was published, or the first of its year. */
  readonly from: Day;
  readonly source: string;
  readonly verified: boolean;
}

export const childTools = [
  {
    code: 'seraf',
    from: '2013-01-01',
    source: 'Sexual Exploitation Risk Assessment Framework, Barnardo’s Cymru and Welsh Government, 2013',
    verified: true,
  },
  { code: 'other', from: '2013-01-01', source: 'Another, that is named where it was used', verified: false },
] as const satisfies readonly ChildTool[];
export type ChildToolCode = (typeof childTools)[number]['code'];
export const childToolCodes: readonly ChildToolCode[] = childTools.map(({ code }) => code);

/** How it is known that they were a child, where their date of birth does not tell. */
export const childAges = ['said', 'treated'] as const;

/** What is written of a person's birth, and when it was said. */
type Person = { readonly born: Said; readonly on: Day } | undefined;
interface ToolUsed {
  readonly tool: ChildToolCode;
  readonly toolName?: string | undefined;
  readonly on: Day;
  readonly category: string;
  readonly age?: (typeof childAges)[number] | undefined;
}
const bornOf = (person: Person): string | undefined =>
  typeof person?.born === 'string' ? person.born : undefined;

/** Were they a child on that day, by what is written of them? */
export const wereChild = (person: Person, day: Day) => childhoodOn(bornOf(person), person?.on ?? day, day);

/**
 * What is wrong with writing that a tool was used: they were an adult on that day; nobody says how they are known to have been a child; it
 * has no name; or its category is told by a number.
 */
export function childToolProblem(
  body: ToolUsed,
  person: Person,
): 'adult' | 'age' | 'toolName' | 'category' | undefined {
  const were = wereChild(person, body.on);
  if (were === 'adult') return 'adult';
  if (were === 'unknown' && body.age === undefined) return 'age';
  if (body.tool === 'other' && body.toolName === undefined) return 'toolName';
  return /\d/.test(body.category) ? 'category' : undefined;
}
