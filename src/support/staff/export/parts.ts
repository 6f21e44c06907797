/** The parts of a case that can be taken away, each by itself: what stands in it, and in which section, so that only what is open to somebody is offered. Pure. */
import type { Kind } from '../../case/entry.ts';
import { kindRules } from '../../case/entry.ts';

/** The kinds of entry that make a part; `consents` and `notes` are read apart. */
export const kindsOfPart = {
  who: ['person'],
  contact: ['safe-contact'],
  warnings: ['warning'],
  appointments: ['appointment'],
  ties: ['tie'],
  needs: ['need'],
  outcomes: ['outcome'],
  plan: ['goal'],
  reviews: ['review'],
  endings: ['ending'],
  risk: ['risk', 'child-tool'],
  'safety-plan': ['safety-plan'],
  missing: ['missing'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
type KindPart = keyof typeof kindsOfPart;
export type Part = KindPart | 'consents' | 'notes';

const kindParts = [
  'who',
  'contact',
  'warnings',
  'appointments',
  'ties',
  'needs',
  'outcomes',
  'plan',
  'reviews',
  'endings',
  'risk',
  'safety-plan',
  'missing',
] as const satisfies readonly KindPart[];
/** In the order in which they stand in the document. */
export const parts: readonly Part[] = [...kindParts, 'consents', 'notes'];

export const isKindPart = (part: Part): part is KindPart => part !== 'consents' && part !== 'notes';

/** The section of a case in which a part stands. */
export const sectionOf = (part: Part): string =>
  isKindPart(part) ? kindRules[kindsOfPart[part][0]].section : part;

/** The parts that are open to whoever the sections are. */
export const partsIn = (sections: ReadonlySet<string>): Part[] =>
  parts.filter((part) => sections.has(sectionOf(part)));
