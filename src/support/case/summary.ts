/** What lists need of a case, from what stands in it. Pure. */
import type { Day } from '../../platform/working-days.ts';
import { type ContactRule, contactEnded, hashesOf } from '../contact/contact-rule.ts';
import { firstsDueOn } from '../plan/first-days.ts';
import { reviewDueOn, riskLevels } from '../risk/risk-domains.ts';
import type { SupportCase } from './case.ts';
import { contactHasEnded } from './closing-outcomes.ts';
import type { Body } from './entry.ts';
import { allOf, dayAbout, lastReview, oneOf, type Story } from './story.ts';

export type Summary = Pick<
  SupportCase,
  'state' | 'riskLevel' | 'riskDueOn' | 'nextOn' | 'reviewDueOn' | 'warnings' | 'contact' | 'endsOn'
>;

const earliest = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null;

/** The safe contact rule in codes; null when nobody has written it. Once support ended so that nobody reaches them any more, that alone. */
function contactOf(story: Story, hash: (text: string) => string): ContactRule | null {
  if (contactHasEnded(story)) return contactEnded;
  const body = oneOf(story, 'safe-contact')?.body;
  return body === undefined ? null : contactRuleOf(body, hash);
}

/** What was written of safe contact, as the rule in codes. */
export function contactRuleOf(body: Body<'safe-contact'>, hash: (text: string) => string): ContactRule {
  const { safe, shared, voicemail, ways, days, from, until, never, neverWords } = body;
  const timed = from !== undefined && until !== undefined;
  return {
    safe,
    shared,
    voicemail,
    ways: ways ?? null,
    days: days ?? [],
    from: timed ? from : null,
    until: timed ? until : null,
    never: never ?? [],
    hashes: hashesOf(neverWords ?? '', hash),
  };
}

/**
 * `hash`: the keyed hash under which words that are never to be said are kept. Of a case in which nothing was judged or reviewed yet the days are those by
 * which the first is to be.
 */
export function summarise(
  { openedAt }: Pick<SupportCase, 'openedAt'>,
  story: Story,
  hash: (text: string) => string,
): Summary {
  const risks = allOf(story, 'risk').map(({ body }) => body);
  const firsts = firstsDueOn(openedAt);
  const standing = oneOf(story, 'standing');
  const closed = standing?.body.state === 'closed';
  const ended = contactHasEnded(story);
  // After support has ended only what was judged since is judged again by a day.
  const judged = allOf(story, 'risk').filter(({ place }) => !ended && (!closed || place > standing.place));
  return {
    state: closed ? 'closed' : 'open',
    riskLevel: riskLevels.findLast((level) => risks.some((risk) => risk.level === level)) ?? null,
    riskDueOn:
      risks.length === 0 && !closed
        ? firsts.risk
        : earliest(judged.map(({ at, body }) => reviewDueOn(body.level, dayAbout({ at, body })))),
    nextOn: earliest(
      allOf(story, 'appointment').flatMap(({ body }) => (body.state === 'coming' && !ended ? [body.on] : [])),
    ),
    reviewDueOn: closed ? null : (lastReview(story)?.body.nextOn ?? firsts.review),
    contact: contactOf(story, hash),
    endsOn: earliest(
      allOf(story, 'ending').flatMap(({ body }) => (body.state === 'coming' && !ended ? [body.ends] : [])),
    ),
    warnings: allOf(story, 'warning').filter(({ body }) => body.state === 'stands').length,
  };
}
