/**
 * The noun: what somebody wrote of a case, whole each time. The last of a kind and what it is about stands; all before it stays. Pure.
 */
import { z } from 'zod';
import type { CaseSection } from '../../access/index.ts';
import type { Placed } from '../../entries/index.ts';
import { needDomainCodes } from '../needs/need-domains.ts';
import { coreOutcomes } from '../outcomes/core-outcomes.ts';
import { riskDomains } from '../risk/risk-domains.ts';
import { bodies } from './bodies.ts';
import type { SupportCase } from './case.ts';

export type Kind = keyof typeof bodies;
export type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;

interface KindRule {
  /** In which part of a case it stands, and so who may read it. */
  readonly section: CaseSection;
  /** One of its kind, one for each domain, one for each of several things, or added each time beside what is there. */
  readonly each: 'one' | 'domain' | 'several' | 'added';
}

export const kindRules: Readonly<Record<Kind, KindRule>> = {
  person: { section: 'person', each: 'one' },
  'safe-contact': { section: 'safety', each: 'one' },
  contact: { section: 'safety', each: 'added' },
  warning: { section: 'safety', each: 'several' },
  appointment: { section: 'person', each: 'several' },
  'safety-plan': { section: 'risk', each: 'one' },
  tie: { section: 'person', each: 'several' },
  nrm: { section: 'person', each: 'one' },
  need: { section: 'needs', each: 'domain' },
  goal: { section: 'plan', each: 'several' },
  step: { section: 'plan', each: 'several' },
  review: { section: 'plan', each: 'several' },
  risk: { section: 'risk', each: 'domain' },
  'child-tool': { section: 'risk', each: 'several' },
  missing: { section: 'risk', each: 'several' },
  ending: { section: 'plan', each: 'several' },
  'follow-up': { section: 'risk', each: 'several' },
  outcome: { section: 'needs', each: 'domain' },
  approval: { section: 'plan', each: 'several' },
  shared: { section: 'person', each: 'added' },
  'handed-in': { section: 'person', each: 'added' },
  photograph: { section: 'notes', each: 'one' },
  note: { section: 'notes', each: 'several' },
  'note-added': { section: 'notes', each: 'added' },
  moved: { section: 'person', each: 'added' },
  handed: { section: 'person', each: 'added' },
  standing: { section: 'person', each: 'one' },
};
/** Kinds that judge how things were on a day: of each area what is about the latest day stands, however late it was written. */
export const judgedKinds = ['risk', 'need'] as const satisfies Kind[];
/** What is still written after support has ended: whether they are well, are in danger, or are found again [X24]; and that their photograph is shown no more. */
const afterTheEnd: ReadonlySet<Kind> = new Set([
  'standing',
  'follow-up',
  'risk',
  'child-tool',
  'contact',
  'safe-contact',
  'warning',
  'missing',
  'outcome',
  'ending',
  'approval',
  'photograph',
]);
export const isWrittenClosed = (kind: Kind): boolean => afterTheEnd.has(kind);
/** Is a kind written in a case that stands so? What pages offer, and what is taken. */
export const isWrittenIn = ({ state }: Pick<SupportCase, 'state'>, kind: Kind): boolean =>
  state === 'open' || isWrittenClosed(kind);

export const isKind = (word: string): word is Kind => Object.hasOwn(kindRules, word);

const writing = <K extends Kind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });

/** What is written: its kind, which of the kind it is about, and all that is said of it. */
export const writtenShape = z.discriminatedUnion('kind', [
  writing('person', bodies.person),
  writing('safe-contact', bodies['safe-contact']),
  writing('contact', bodies.contact),
  writing('warning', bodies.warning),
  writing('appointment', bodies.appointment),
  writing('safety-plan', bodies['safety-plan']),
  writing('tie', bodies.tie),
  writing('nrm', bodies.nrm),
  writing('need', bodies.need),
  writing('goal', bodies.goal),
  writing('step', bodies.step),
  writing('review', bodies.review),
  writing('risk', bodies.risk),
  writing('child-tool', bodies['child-tool']),
  writing('missing', bodies.missing),
  writing('ending', bodies.ending),
  writing('follow-up', bodies['follow-up']),
  writing('outcome', bodies.outcome),
  writing('approval', bodies.approval),
  writing('shared', bodies.shared),
  writing('handed-in', bodies['handed-in']),
  writing('photograph', bodies.photograph),
  writing('note', bodies.note),
  writing('note-added', bodies['note-added']),
  writing('moved', bodies.moved),
  writing('handed', bodies.handed),
  writing('standing', bodies.standing),
]);
export type Written = z.infer<typeof writtenShape>;

/** In which part of a case this stands: a second look at risk beside what it is about, so that whoever reads the plan alone learns nothing of it. */
export const sectionOfWritten = (written: Written): CaseSection =>
  written.kind === 'approval' && written.body.of === 'risk' ? 'risk' : kindRules[written.kind].section;

/** What is written, with its place in the case, who wrote it and when. */
export type Entry = Written & Placed;
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** Can this be what an entry of the kind is about? */
export function isAbout(kind: Kind, about: string): boolean {
  const { each } = kindRules[kind];
  if (each === 'one') return about === '';
  if (each !== 'domain') return z.uuid().safeParse(about).success;
  const domains: readonly string[] =
    kind === 'risk' ? riskDomains : kind === 'outcome' ? coreOutcomes : needDomainCodes;
  return domains.includes(about);
}
