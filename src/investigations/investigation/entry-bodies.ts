/** The shape of each kind of entry. Lists of codes stand here; what they are called stands with the pages. Pure. */
import { z } from 'zod';
import { day, said, text } from '../../entries/index.ts';
import { courtBodies } from '../court/court-bodies.ts';
import { disruptionBodies } from '../disruption/disruption-bodies.ts';
import { evidenceBodies } from './evidence-bodies.ts';
import { planBodies } from './plan-bodies.ts';
import { sourced } from './source.ts';
import { helpCodes, orderAnswers } from './what-helps.ts';

export { natures, sources } from './source.ts';

/** Categories of the Home Office's statistics on referrals; an investigation may be of several. */
export const exploitationTypes = [
  'labour',
  'sexual',
  'criminal',
  'domestic',
  'organ-harvesting',
  'not-known',
] as const;
export const threats = ['low', 'medium', 'high', 'not-judged'] as const;

/** What a person is in it: the categories of the Data Protection Act 2018, section 38(3). Somebody may be several at once. */
export const parts = [
  'suspect',
  'possible-victim',
  'victim',
  'witness',
  'convicted',
  'acquitted',
  'contact',
] as const;
export type Part = (typeof parts)[number];
/** Whoever is one of these is looked after on the way to court. */
export const caredFor: readonly Part[] = ['victim', 'possible-victim', 'witness'];

export const linkRoles = [
  'exploits',
  'controls',
  'recruits',
  'transports',
  'houses',
  'employs',
  'works-for',
  'lives-at',
  'works-at',
  'uses',
  'owns',
  'member-of',
  'leads',
  'family-of',
  'in-touch-with',
  'seen-at',
  /** Two entries of one person, and two that were taken for one and are not. */
  'same-person',
  'other-person',
  'other',
] as const;

/** Whether section 45 of the Modern Slavery Act 2015 may be a defence for somebody. A choice of people, with its reason. */
export const defenceChoices = ['may-apply', 'unclear', 'does-not-apply', 'offence-excluded'] as const;
export const safeguardings = ['in-place', 'referred', 'to-do', 'not-needed'] as const;
export const outcomes = [
  'prosecuted',
  'disrupted',
  'victim-does-not-support',
  'evidence-insufficient',
  'not-in-public-interest',
  'suspect-not-identified',
  'passed-on',
  'other',
] as const;

export const bodies = {
  ...planBodies,
  ...courtBodies,
  ...disruptionBodies,
  ...evidenceBodies,
  outline: z.strictObject({
    name: text,
    types: z.array(z.enum(exploitationTypes)).min(1),
    about: text.optional(),
    threat: z.enum(threats),
    threatWhy: text.optional(),
  }),
  person: z.strictObject({
    name: said,
    otherNames: text.optional(),
    born: said,
    sex: said,
    nationality: said,
    language: text.optional(),
    looks: text.optional(),
    ...sourced,
  }),
  group: z.strictObject({
    name: text,
    otherNames: text.optional(),
    area: text.optional(),
    does: text.optional(),
    /** The officer who leads the work against it. */
    lead: text.optional(),
    threat: z.enum(threats),
    ...sourced,
  }),
  place: z.strictObject({ address: text, postcode: text.optional(), what: text.optional(), ...sourced }),
  vehicle: z.strictObject({ plate: text, looks: text.optional(), ...sourced }),
  phone: z.strictObject({ number: text, what: text.optional(), ...sourced }),
  business: z.strictObject({ name: text, number: text.optional(), trade: text.optional(), ...sourced }),
  account: z.strictObject({ where: text, handle: text, what: text.optional(), ...sourced }),
  part: z.strictObject({
    of: z.uuid(),
    as: z.enum(parts),
    from: day.optional(),
    until: day.optional(),
    why: text,
    state: z.enum(['stands', 'ended']),
    ...sourced,
  }),
  link: z.strictObject({
    from: z.uuid(),
    to: z.uuid(),
    as: z.enum(linkRoles),
    begins: day.optional(),
    ends: day.optional(),
    words: text.optional(),
    ...sourced,
  }),
  defence: z.strictObject({
    choice: z.enum(defenceChoices),
    why: text,
    safeguarding: z.enum(safeguardings),
    safeguardingWords: text.optional(),
    /** The possible victims who were taken for the same person when it was answered. */
    same: z.array(z.uuid()).optional(),
    on: day,
  }),
  named: z.strictObject({ member: z.uuid(), why: text }),
  'taken-off': z.strictObject({ member: z.uuid(), why: text }),
  standing: z.strictObject({
    state: z.enum(['closed', 'open']),
    outcome: z.enum(outcomes).optional(),
    order: z.enum(orderAnswers).optional(),
    orderOn: day.optional(),
    helped: z.array(z.enum(helpCodes)).optional(),
    why: text,
    on: day,
  }),
} as const;

export type Kind = keyof typeof bodies;

/**
 * One of its kind, one for each strand of the strategy, one for each of several things, added each time beside what is there, told of an item
 * of evidence each time beside what was told of it before, or decided about something on the schedule for disclosure.
 */
export const kindRules: Readonly<
  Record<Kind, 'one' | 'strand' | 'several' | 'added' | 'of-item' | 'material'>
> = {
  strategy: 'strand',
  line: 'several',
  step: 'several',
  decision: 'added',
  overt: 'several',
  outline: 'one',
  person: 'several',
  group: 'several',
  place: 'several',
  vehicle: 'several',
  phone: 'several',
  business: 'several',
  account: 'several',
  part: 'several',
  link: 'several',
  defence: 'several',
  named: 'added',
  'taken-off': 'added',
  standing: 'one',
  advice: 'added',
  charge: 'added',
  hearing: 'added',
  heard: 'added',
  plea: 'added',
  verdict: 'added',
  sentence: 'added',
  payment: 'added',
  'charge-ended': 'added',
  ordered: 'several',
  care: 'several',
  told: 'added',
  disruption: 'several',
  visit: 'several',
  item: 'several',
  movement: 'of-item',
  'item-file': 'of-item',
  explained: 'of-item',
  fact: 'several',
  judgement: 'material',
  template: 'several',
};

/**
 * What may be written of an investigation that is closed, for what does not end with it: items that are still kept, moved, given back or destroyed (no new
 * ones), what became of their files, and victims and witnesses who are still to be told what came of it. All else waits until it is opened again, which `standing` says.
 */
export const writtenWhenClosed: readonly Kind[] = [
  'standing',
  'item',
  'movement',
  'explained',
  'care',
  'told',
];

/** What is found, each a thing of its own that may be linked to others. */
export const thingKinds = ['person', 'group', 'place', 'vehicle', 'phone', 'business', 'account'] as const;
export type ThingKind = (typeof thingKinds)[number];
