/** The parts of a case that can be taken away, each by itself: what stands in it, and in which section, so that only what is open to somebody is offered. Pure. */
import type { Kind } from '../../case/entry.ts';
import { kindRules } from '../../case/entry.ts';

/** The kinds of entry that make a part, steps with their goal; the others are read apart. */
export const kindsOfPart = {
  who: ['person'],
  contact: ['safe-contact'],
  warnings: ['warning'],
  appointments: ['appointment'],
  ties: ['tie'],
  nrm: ['nrm'],
  needs: ['need'],
  outcomes: ['outcome'],
  plan: ['goal'],
  reviews: ['review'],
  endings: ['ending'],
  risk: ['risk', 'child-tool'],
  'safety-plan': ['safety-plan'],
  missing: ['missing'],
  'looks-back': ['follow-up'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
type KindPart = keyof typeof kindsOfPart;
/** What is no entry that stands: read by itself, and the last two by the case's own agency alone. */
const partsApart = ['consents', 'notes', 'documents', 'services'] as const;
export type Part = KindPart | (typeof partsApart)[number];

const kindParts = [
  'who',
  'contact',
  'warnings',
  'appointments',
  'ties',
  'nrm',
  'needs',
  'outcomes',
  'plan',
  'reviews',
  'endings',
  'risk',
  'safety-plan',
  'missing',
  'looks-back',
] as const satisfies readonly KindPart[];
/** In the order in which they stand in the document. */
export const parts: readonly Part[] = [...kindParts, ...partsApart];

export const isKindPart = (part: Part): part is KindPart => !partsApart.some((each) => each === part);

/** The section of a case in which a part stands: documents are read as notes are. */
export const sectionOf = (part: Part): string => {
  if (isKindPart(part)) return kindRules[kindsOfPart[part][0]].section;
  return part === 'documents' ? 'notes' : part === 'services' ? 'plan' : part;
};

/** The parts that are open to whoever the sections are; `own`: the case is of their own agency. */
export const partsIn = (sections: ReadonlySet<string>, own: boolean): Part[] =>
  parts.filter(
    (part) => sections.has(sectionOf(part)) && (own || (part !== 'documents' && part !== 'services')),
  );
