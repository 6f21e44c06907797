/** What each kind of entry says, as shapes. Pure. */
import { z } from 'zod';
import { day, said, text } from '../../entries/index.ts';
import { blockReasons, contactWays, sendWays, weekdays } from '../contact/contact-rule.ts';
import { neverTopics } from '../contact/never-words.ts';
import { needDomainCodes, needLevels } from '../needs/need-domains.ts';
import { outcomeAnswers, outcomeMoments } from '../outcomes/core-outcomes.ts';
import { childAges, childToolCodes } from '../risk/child-tools.ts';
import { confidences, riskDomains, riskLevels } from '../risk/risk-domains.ts';
import {
  anyOfTeam,
  approvable,
  contactOutcomes,
  endings,
  followUpStates,
  moves,
  nrmDecisions,
  outcomes,
  photographGrounds,
  stepDoers,
  tieRoles,
  warningKinds,
} from './codes.ts';
import { agreements, sourced } from './shapes.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What each kind says, whole each time. */
export const bodies = {
  person: z.strictObject({
    name: said,
    otherNames: text.optional(),
    born: said,
    gender: said,
    nationality: said,
    language: said,
    dialect: text.optional(),
    interpreter: z.enum(['not-needed', 'any', 'woman', 'man', 'not-asked']),
    ...sourced,
  }),
  'safe-contact': z.strictObject({
    safe: z.enum(['as-written', 'not-at-all', 'not-settled']),
    ways: z.array(z.enum(contactWays)).optional(),
    days: z.array(z.enum(weekdays)).optional(),
    from: time.optional(),
    until: time.optional(),
    never: z.array(z.enum(neverTopics)).optional(),
    neverWords: text.optional(),
    channels: text.optional(),
    times: text.optional(),
    say: text.optional(),
    neverSay: text.optional(),
    shared: z.enum(['yes', 'no', 'unsure']),
    voicemail: z.enum(['never', 'may']),
    /** Said there already, and not settled with them yet. */
    toldIn: z.enum(['report', 'referral']).optional(),
    on: day,
  }),
  contact: z.strictObject({
    way: z.enum(sendWays),
    outcome: z.enum(contactOutcomes),
    reason: z.enum(blockReasons).optional(),
    words: text.optional(),
  }),
  warning: z.strictObject({
    what: z.enum(warningKinds),
    words: text,
    reviewOn: day,
    state: z.enum(['stands', 'ended']),
    why: text.optional(),
  }),
  appointment: z.strictObject({
    on: day,
    time: text.optional(),
    what: text,
    where: text.optional(),
    state: z.enum(['coming', 'kept', 'missed', 'cancelled']),
  }),
  'safety-plan': z.strictObject({
    dangers: text,
    signs: text.optional(),
    helps: text.optional(),
    people: text.optional(),
    place: text.optional(),
    agreed: z.enum(agreements),
    reviewOn: day,
  }),
  tie: z.strictObject({
    role: z.enum(tieRoles),
    name: said,
    caseReference: text.optional(),
    from: day.optional(),
    until: day.optional(),
    words: text.optional(),
  }),
  /** A referral to the NRM that was made elsewhere, as far as somebody told of it. */
  nrm: z.strictObject({
    /** The first responder that made it. */
    by: text,
    referredOn: day,
    reasonable: z.enum(nrmDecisions),
    reasonableOn: day.optional(),
    conclusive: z.enum(nrmDecisions),
    conclusiveOn: day.optional(),
    words: text.optional(),
    ...sourced,
  }),
  need: z.strictObject({
    level: z.enum(needLevels),
    words: text.optional(),
    strengths: text.optional(),
    judgement: text.optional(),
    ...sourced,
  }),
  goal: z.strictObject({
    domain: z.enum(needDomainCodes),
    goal: text,
    words: text.optional(),
    agreed: z.enum(agreements),
    agreedWords: text.optional(),
    state: z.enum(['open', 'reached', 'given-up']),
    reviewOn: day,
  }),
  step: z.strictObject({
    goal: z.uuid(),
    what: text,
    who: z.enum(stepDoers),
    /** The colleague whose task it is, or whoever of the team takes it. */
    colleague: z.union([z.uuid(), z.literal(anyOfTeam)]).optional(),
    whoName: text.optional(),
    dueOn: day,
    state: z.enum(['open', 'done', 'dropped']),
    why: text.optional(),
  }),
  review: z.strictObject({
    on: day,
    tookPart: text,
    personSaid: text.optional(),
    othersSaid: text.optional(),
    changed: text,
    nextOn: day,
  }),
  risk: z.strictObject({
    level: z.enum(riskLevels),
    evidence: text,
    protective: text.optional(),
    confidence: z.enum(confidences),
    asked: text,
    why: text.optional(),
    on: day,
  }),
  /** That a tool for children was used: evidence of what is judged in an area, in words and by no number. */
  'child-tool': z.strictObject({
    tool: z.enum(childToolCodes),
    /** Of another than those of the list. */
    toolName: text.optional(),
    area: z.enum(riskDomains),
    /** Who did it, with their role. */
    by: text,
    on: day,
    category: text,
    words: text.optional(),
    age: z.enum(childAges).optional(),
  }),
  missing: z.strictObject({
    since: day,
    lastPlaces: text,
    searching: text,
    state: z.enum(['missing', 'found']),
    foundOn: day.optional(),
    foundHow: text.optional(),
    on: day,
  }),
  ending: z.strictObject({
    what: z.enum(endings),
    words: text,
    ends: day,
    after: text.optional(),
    state: z.enum(['coming', 'renewed', 'over']),
  }),
  'follow-up': z.strictObject({
    /** Months after support ended, of the rule; `other` for one that was set by itself. */
    months: text.optional(),
    on: day,
    state: z.enum(followUpStates),
    words: text.optional(),
  }),
  outcome: z.strictObject({
    answer: z.enum(outcomeAnswers),
    moment: z.enum(outcomeMoments),
    words: text.optional(),
    ...sourced,
  }),
  approval: z.strictObject({
    of: z.enum(approvable),
    state: z.enum(['asked', 'approved', 'sent-back']),
    by: z.uuid(),
    to: z.uuid(),
    words: text.optional(),
    answer: text.optional(),
    on: day,
  }),
  shared: z.strictObject({ to: text, basis: text, why: text }),
  /** That something was handed in to be investigated; what it is about is the report that it became. */
  'handed-in': z.strictObject({
    /** The agency whose desk decides. */
    to: text,
    /** The agency that the person agreed is told: the force that has the public's desk. */
    agreedFor: text,
    reference: text,
    basis: text,
    /** It says who the person is. */
    who: z.boolean(),
    why: text.optional(),
  }),
  /** Which file of the case shows the person, from now on; `down`: none does. */
  photograph: z.strictObject({
    file: z.uuid(),
    state: z.enum(['shown', 'down']),
    ground: z.enum(photographGrounds),
    why: text.optional(),
    on: day,
  }),
  note: z.strictObject({ words: text, on: day, withWhom: text.optional() }),
  'note-added': z.strictObject({ words: text }),
  moved: z.strictObject({
    /** Agencies. */
    from: text,
    to: text,
    state: z.enum(moves),
    basis: text,
    reason: text.optional(),
    agreed: text.optional(),
    why: text.optional(),
    /** Who held it at the one agency, and who does at the other: once it was accepted. */
    formerHolder: z.uuid().optional(),
    holder: z.uuid().optional(),
    words: text.optional(),
  }),
  handed: z.strictObject({ from: z.uuid(), to: z.uuid(), words: text.optional() }),
  standing: z.strictObject({
    state: z.enum(['closed', 'open']),
    outcome: z.enum(outcomes).optional(),
    why: text,
    on: day,
  }),
} as const;
