/** Small marks that several pages of the desk show. Colour never stands alone: each says in words what it means. */
import { Badge, Tag } from '../../design/index.ts';
import type { Priority, Strength } from '../triage-rules.ts';
import { limitInWords, priorityName, strengthName } from './desk-words.ts';

const priorityColours: Readonly<Record<Priority, string>> = {
  1: 'govuk-tag--red',
  2: 'govuk-tag--orange',
  3: 'govuk-tag--blue',
  4: 'govuk-tag--grey',
};

export const PriorityTag = ({ priority }: { priority: Priority }) => (
  <Tag classes={priorityColours[priority]} text={priorityName(priority)} />
);

/** How an item stands against its limit. */
export function LimitMark(props: { startsAt: Date; dueAt: Date; now: Date }) {
  const { state, text } = limitInWords(props.startsAt, props.dueAt, props.now);
  return <span class={`ps-limit ps-limit--${state}`}>{text}</span>;
}

const strengthColours: Readonly<Record<Strength, string>> = {
  certain: 'moj-badge--purple',
  strong: 'moj-badge--blue',
  possible: 'moj-badge--grey',
};

export const StrengthBadge = ({ strength }: { strength: Strength }) => (
  <Badge classes={strengthColours[strength]} text={strengthName(strength)} />
);
