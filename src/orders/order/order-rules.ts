/** What may be written of an order, given what stands. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';
import type { Written } from './entry.ts';
import { orderRule } from './order-kinds.ts';
import { allOf, conditionsOf, isNobody, orderOf, type Story } from './story.ts';

export type OrderProblem =
  | 'order.expires.before'
  | 'order.served.before'
  | 'order.born.nobody'
  | 'order.expires.least'
  | 'order.expires.most'
  | 'order.notYet'
  | 'condition.place.needed'
  | 'condition.person.needed'
  | 'condition.personIs.needed'
  | 'condition.personIs.protected'
  | 'condition.plate.needed'
  | 'condition.phone.needed'
  | 'condition.until.before'
  | 'condition.travel.end'
  | 'condition.travel.most'
  | 'change.expires.needed';

const monthsLater = (day: Day, months: number): Day => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return addDays(day, Math.round((date.getTime() - new Date(`${day}T12:00:00Z`).getTime()) / 86_400_000));
};

type Problems = readonly (readonly [field: string, problem: OrderProblem])[];

/**
 * A ban on travel has a last day where the law sets one (Modern Slavery Act 2015, sections 18 and 25), of which its holder is warned: as long as the
 * order would be too long. Where nobody wrote from when it binds, it is reckoned from the day on which the order was made.
 */
function travelProblems(
  story: Story,
  { from, until }: { from?: Day | undefined; until?: Day | undefined },
): Problems {
  const order = orderOf(story);
  const years = order === undefined ? undefined : orderRule(order.kind).travelBanYears;
  if (order === undefined || years === undefined) return [];
  if (until === undefined) return [['until', 'condition.travel.end']];
  return until > monthsLater(from ?? order.madeOn, years * 12) ? [['until', 'condition.travel.most']] : [];
}

/** What a condition of a kind has to name, so that it can be watched for. */
const names = {
  'not-enter': ['place', 'condition.place.needed'],
  'live-at': ['place', 'condition.place.needed'],
  'not-contact': ['person', 'condition.person.needed'],
  'not-use-vehicle': ['plate', 'condition.plate.needed'],
  'not-use-phone': ['phone', 'condition.phone.needed'],
} as const;

/** What is wrong with something written of an order, given what stands of it, by the field that says so; empty when it may stand. */
export function orderProblems(story: Story, { kind, body }: Written): Problems {
  switch (kind) {
    case 'order': {
      const rule = orderRule(body.kind);
      if (rule.fromOn > body.madeOn) return [['kind', 'order.notYet']];
      if (typeof body.born === 'string' && isNobody(body)) return [['born', 'order.born.nobody']];
      if (body.servedOn !== undefined && body.servedOn < body.madeOn)
        return [['servedOn', 'order.served.before']];
      if (body.expiresOn === undefined) return [];
      if (body.expiresOn < body.madeOn) return [['expiresOn', 'order.expires.before']];
      if (
        rule.least !== undefined &&
        // The last day is the day before the same date.
        body.expiresOn < addDays(monthsLater(body.madeOn, rule.least.years * 12), -1)
      )
        return [['expiresOn', 'order.expires.least']];
      const most = (rule.most?.years ?? 0) * 12 + (rule.most?.months ?? 0);
      return most > 0 && body.expiresOn > monthsLater(body.madeOn, most)
        ? [['expiresOn', 'order.expires.most']]
        : [];
    }
    case 'condition':
    case 'protected-condition': {
      if (body.from !== undefined && body.until !== undefined && body.until < body.from)
        return [['until', 'condition.until.before']];
      if (body.what === 'not-travel' && body.state === 'stands') {
        const problems = travelProblems(story, body);
        if (problems.length > 0) return problems;
      }
      if (body.person !== undefined && body.personIs === undefined)
        return [['personIs', 'condition.personIs.needed']];
      // Whoever may notice a breach reads the others: nobody learns from them who is a victim or a witness.
      if (
        kind === 'condition' &&
        body.state === 'stands' &&
        (body.personIs === 'victim' || body.personIs === 'witness')
      )
        return [['personIs', 'condition.personIs.protected']];
      const needs = Object.entries(names).find(([what]) => what === body.what)?.[1];
      if (needs === undefined) return [];
      const [field, problem] = needs;
      const said = field === 'place' ? (body.place ?? body.postcode) : body[field];
      return said === undefined ? [[field, problem]] : [];
    }
    case 'change':
      return body.what === 'renewed' && body.expiresOn === undefined
        ? [['expiresOn', 'change.expires.needed']]
        : [];
    case 'notified':
    case 'check':
    case 'breach':
    case 'handed':
      return [];
  }
}

/** Does it speak of a condition that there is; a breach, else of a notice? */
export function speaksOfWhatThereIs(story: Story, { kind, body }: Written): boolean {
  if ((kind !== 'check' && kind !== 'breach') || body.condition === undefined) return true;
  const those = [...conditionsOf(story), ...(kind === 'breach' ? allOf(story, 'notified') : [])];
  return those.some(({ about }) => about === body.condition);
}
