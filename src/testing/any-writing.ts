/** Anything that somebody could write of a case: every kind there is, so that one that is added without being tried out does not compile. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  approvable,
  outcomes as closings,
  contactOutcomes,
  endings,
  followUpStates,
  moves,
  nrmDecisions,
  photographGrounds,
  stepDoers,
  tieRoles,
  warningKinds,
} from '../support/case/codes.ts';
import { type Kind, kindRules, writtenShape } from '../support/case/entry.ts';
import { agreements, sources } from '../support/case/shapes.ts';
import { contactWays, sendWays, weekdays } from '../support/contact/contact-rule.ts';
import type { Written } from '../support/index.ts';
import { needDomainCodes, needLevels } from '../support/needs/need-domains.ts';
import { coreOutcomes, outcomeAnswers, outcomeMoments } from '../support/outcomes/core-outcomes.ts';
import { confidences, riskDomains, riskLevels } from '../support/risk/risk-domains.ts';

const ids = Array.from({ length: 6 }, () => randomUUID());
const anyId = fc.constantFrom(...ids);
const words = fc.nat().map((number) => `Words ${number}`);
const on = fc.constantFrom('2025-11-02', '2026-03-14', '2026-11-02');
const said = fc.oneof(
  words,
  fc.constantFrom('unknown', 'refused', 'not-asked').map((none) => ({ none })),
);
const sourced = { source: fc.constantFrom(...sources), on };
const some = fc.record;

/** Bodies of each kind; `writtenShape` says whether they are such. */
const bodies: Readonly<Record<Kind, fc.Arbitrary<object>>> = {
  person: some({
    ...{ name: said, born: said, gender: said, nationality: said, language: said, ...sourced },
    interpreter: fc.constantFrom('not-needed', 'any', 'woman', 'man', 'not-asked'),
  }),
  'safe-contact': some({
    safe: fc.constantFrom('as-written', 'not-at-all', 'not-settled'),
    ways: fc.subarray([...contactWays]),
    days: fc.subarray([...weekdays]),
    shared: fc.constantFrom('yes', 'no', 'unsure'),
    voicemail: fc.constantFrom('never', 'may'),
    say: words,
    on,
  }),
  contact: some({ way: fc.constantFrom(...sendWays), outcome: fc.constantFrom(...contactOutcomes), words }),
  warning: some({
    what: fc.constantFrom(...warningKinds),
    words,
    reviewOn: on,
    state: fc.constantFrom('stands', 'ended'),
  }),
  appointment: some({ on, what: words, state: fc.constantFrom('coming', 'kept') }),
  'safety-plan': some({
    ...{ dangers: words, signs: words, helps: words, people: words, place: words },
    agreed: fc.constantFrom(...agreements),
    reviewOn: on,
  }),
  tie: some({ role: fc.constantFrom(...tieRoles), name: words }),
  nrm: some({
    ...{ by: words, referredOn: on, reasonable: fc.constantFrom(...nrmDecisions), reasonableOn: on },
    ...{ conclusive: fc.constantFrom(...nrmDecisions), ...sourced },
  }),
  need: some({ level: fc.constantFrom(...needLevels), words, ...sourced }),
  goal: some({
    domain: fc.constantFrom(...needDomainCodes),
    goal: words,
    agreed: fc.constantFrom(...agreements),
    state: fc.constantFrom('open', 'reached', 'given-up'),
    reviewOn: on,
  }),
  step: some({
    goal: anyId,
    what: words,
    who: fc.constantFrom(...stepDoers),
    dueOn: on,
    state: fc.constantFrom('open', 'done', 'dropped'),
  }),
  review: some({ on, tookPart: words, personSaid: words, changed: words, nextOn: on }),
  risk: some({
    level: fc.constantFrom(...riskLevels),
    evidence: words,
    confidence: fc.constantFrom(...confidences),
    asked: words,
    on,
  }),
  'child-tool': some({
    ...{ tool: fc.constant('seraf'), area: fc.constantFrom(...riskDomains), by: words, on },
    ...{ category: fc.constant('Moderate'), age: fc.constant('treated') },
  }),
  missing: some({
    since: on,
    lastPlaces: words,
    searching: words,
    state: fc.constantFrom('missing', 'found'),
    foundHow: words,
    on,
  }),
  ending: some({
    what: fc.constantFrom(...endings),
    words,
    ends: on,
    state: fc.constantFrom('coming', 'renewed', 'over'),
  }),
  'follow-up': some({ on, state: fc.constantFrom(...followUpStates), words }),
  outcome: some({
    answer: fc.constantFrom(...outcomeAnswers),
    moment: fc.constantFrom(...outcomeMoments),
    words,
    ...sourced,
  }),
  approval: some({
    of: fc.constantFrom(...approvable),
    state: fc.constantFrom('asked', 'approved', 'sent-back'),
    by: anyId,
    to: anyId,
    on,
  }),
  shared: some({ to: words, basis: words, why: words }),
  photograph: some({
    file: anyId,
    state: fc.constantFrom('shown', 'down'),
    ground: fc.constantFrom(...photographGrounds),
    why: words,
    on,
  }),
  note: some({ words, on }),
  'note-added': some({ words }),
  moved: some({ from: words, to: words, state: fc.constantFrom(...moves), basis: words }),
  'handed-in': some({
    ...{ to: words, reference: words, basis: words, agreedFor: words },
    ...{ who: fc.boolean(), why: words },
  }),
  handed: some({ from: anyId, to: anyId }),
  standing: some({
    state: fc.constantFrom('closed', 'open'),
    outcome: fc.constantFrom(...closings),
    why: words,
    on,
  }),
};

function aboutOf(kind: Kind): fc.Arbitrary<string> {
  const { each } = kindRules[kind];
  if (each === 'one') return fc.constant('');
  if (each !== 'domain') return anyId;
  const domains: readonly string[] =
    kind === 'risk' ? riskDomains : kind === 'outcome' ? coreOutcomes : needDomainCodes;
  return fc.constantFrom(...domains.slice(0, 3));
}

/** Anything of these kinds. */
const anyWritingOf = (kinds: readonly Kind[]): fc.Arbitrary<Written> =>
  fc
    .oneof(
      ...kinds.map((kind) =>
        fc.record({ kind: fc.constant(kind), about: aboutOf(kind), body: bodies[kind] }),
      ),
    )
    .map((written) => writtenShape.parse(written));

const isKind = (word: string): word is Kind => Object.hasOwn(kindRules, word);
const everyKind: readonly Kind[] = Object.keys(kindRules).filter(isKind);
export const anyWriting = anyWritingOf(everyKind);

/** Of what is written by a form alone, and not by an act of its own that asks for members or agencies, nor of children alone. */
export const anyTyped = anyWritingOf(
  everyKind.filter(
    (kind) => !['approval', 'moved', 'handed', 'shared', 'standing', 'contact', 'child-tool'].includes(kind),
  ),
);
