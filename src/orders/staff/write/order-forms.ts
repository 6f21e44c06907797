/** The forms by which an order is written, one for each kind of entry: what each asks. */
import {
  breachStates,
  changes,
  checkResults,
  checkWays,
  conditionKinds,
  conditionStates,
  namedCategories,
  natures,
  subjectCategories,
} from '../../order/bodies.ts';
import type { Kind } from '../../order/entry.ts';
import { lateNotice } from '../../order/late-notice.ts';
import { orderKinds, orderRule } from '../../order/order-kinds.ts';
import { conditionInWords, orderWord } from '../../order/order-words.ts';
import { conditionsOf, type Story } from '../../order/story.ts';
import type { FieldRule, WriteWord } from './write-words.ts';

export interface OrderForm {
  readonly title: WriteWord;
  readonly lead?: WriteWord;
  /** What it asks; `of`: the condition that the address names. */
  fields(story: Story, of: string): readonly FieldRule[];
  /** Shows what was written last time beside the form. */
  readonly beside?: true;
}

const optionsOf = <V extends string>(values: readonly V[], text: (value: V) => string) =>
  values.map((value) => ({ value, text: text(value) }));
const onField: FieldRule = {
  name: 'on',
  type: 'day',
  label: 'on',
  startsToday: true,
  needed: 'problem.day',
};

const natureField: FieldRule = {
  name: 'nature',
  type: 'choice',
  label: 'nature',
  options: optionsOf(natures, (each) => orderWord(`nature.${each}`)),
  needed: 'nature.needed',
};

const order: OrderForm = {
  title: 'order.title',
  lead: 'order.lead',
  beside: true,
  fields: () => [
    {
      name: 'kind',
      type: 'list',
      label: 'order.kind',
      options: orderKinds.map((value) => ({
        value,
        text: [orderWord(`kind.${value}`), orderRule(value).law].filter((part) => part !== '').join(' · '),
      })),
      needed: 'order.kind.needed',
    },
    {
      name: 'subject',
      type: 'text',
      label: 'order.subject',
      hint: 'order.subject.hint',
      needed: 'order.subject.needed',
    },
    {
      name: 'subjectIs',
      type: 'choice',
      label: 'order.subjectIs',
      options: optionsOf(subjectCategories, (each) => orderWord(`is.${each}`)),
      needed: 'order.subjectIs.needed',
    },
    { name: 'otherNames', type: 'text', label: 'order.otherNames', hint: 'order.otherNames.hint' },
    { name: 'born', type: 'text', label: 'order.born', hint: 'order.born.hint', mayBeNone: true },
    { name: 'court', type: 'text', label: 'order.court', needed: 'order.court.needed' },
    { name: 'number', type: 'text', label: 'order.number' },
    { name: 'madeOn', type: 'day', label: 'order.madeOn', needed: 'order.madeOn.needed' },
    { name: 'servedOn', type: 'day', label: 'order.servedOn', hint: 'order.servedOn.hint' },
    { name: 'expiresOn', type: 'day', label: 'order.expiresOn', hint: 'order.expiresOn.hint' },
    { name: 'words', type: 'long', label: 'order.words' },
  ],
};

const condition = (title: WriteWord, lead: WriteWord): OrderForm => ({
  title,
  lead,
  beside: true,
  fields: () => [
    {
      name: 'what',
      type: 'choice',
      label: 'condition.what',
      options: optionsOf(conditionKinds, (each) => orderWord(`what.${each}`)),
      needed: 'condition.what.needed',
    },
    { name: 'words', type: 'long', label: 'condition.words', needed: 'condition.words.needed' },
    { name: 'place', type: 'text', label: 'condition.place', hint: 'condition.names.hint' },
    { name: 'postcode', type: 'text', label: 'condition.postcode' },
    { name: 'person', type: 'text', label: 'condition.person' },
    {
      name: 'personIs',
      type: 'choice',
      label: 'condition.personIs',
      hint: 'condition.personIs.hint',
      options: optionsOf(namedCategories, (each) => orderWord(`is.${each}`)),
    },
    { name: 'born', type: 'text', label: 'condition.born', hint: 'condition.born.hint' },
    { name: 'plate', type: 'text', label: 'condition.plate' },
    { name: 'phone', type: 'text', label: 'condition.phone' },
    { name: 'business', type: 'text', label: 'condition.business' },
    { name: 'from', type: 'day', label: 'condition.from', hint: 'condition.from.hint' },
    { name: 'until', type: 'day', label: 'condition.until' },
    {
      name: 'state',
      type: 'choice',
      label: 'condition.state',
      options: optionsOf(conditionStates, (each) => orderWord(`state.${each}`)),
      start: 'stands',
      needed: 'problem.choice',
    },
  ],
});

/** That they told the police late, as something that may be a breach. */
function lateIn(story: Story) {
  const late = lateNotice(story);
  return late === undefined
    ? []
    : [{ value: late.notice.about, text: orderWord('late.notice', { days: late.days }) }];
}

const conditionField = (
  story: Story,
  of: string,
  others: readonly { readonly value: string; readonly text: string }[] = [],
): FieldRule => ({
  name: 'condition',
  type: 'list',
  label: 'ofCondition',
  options: [
    ...conditionsOf(story).map((each) => ({ value: each.about, text: conditionInWords(each) })),
    ...others,
  ],
  start: of,
});

const notified: OrderForm = {
  title: 'notified.title',
  lead: 'notified.lead',
  fields: () => [
    { name: 'name', type: 'text', label: 'notified.name' },
    { name: 'address', type: 'long', label: 'notified.address', needed: 'notified.address.needed' },
    onField,
  ],
};

const check: OrderForm = {
  title: 'check.title',
  fields: (story, of) => [
    conditionField(story, of),
    {
      name: 'how',
      type: 'choice',
      label: 'check.how',
      options: optionsOf(checkWays, (each) => orderWord(`checkHow.${each}`)),
      needed: 'problem.choice',
    },
    {
      name: 'result',
      type: 'choice',
      label: 'check.result',
      options: optionsOf(checkResults, (each) => orderWord(`result.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'words', type: 'long', label: 'check.words', needed: 'check.words.needed' },
    natureField,
    onField,
  ],
};

const breach: OrderForm = {
  title: 'breach.title',
  lead: 'breach.lead',
  beside: true,
  fields: (story, of) => [
    conditionField(story, of, lateIn(story)),
    { name: 'words', type: 'long', label: 'breach.words', needed: 'breach.words.needed' },
    natureField,
    {
      name: 'state',
      type: 'choice',
      label: 'breach.state',
      options: optionsOf(breachStates, (each) => orderWord(`breach.${each}`)),
      start: 'suspected',
      needed: 'problem.choice',
    },
    onField,
  ],
};

const change: OrderForm = {
  title: 'change.title',
  lead: 'change.lead',
  fields: () => [
    {
      name: 'what',
      type: 'choice',
      label: 'change.what',
      options: optionsOf(changes, (each) => orderWord(`change.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'words', type: 'long', label: 'change.words', needed: 'change.words.needed' },
    { name: 'expiresOn', type: 'day', label: 'change.expiresOn' },
    onField,
  ],
};

/** Who answers for it is said on a page of its own: here it has a name and no form. */
const handed: OrderForm = { title: 'handed.title', fields: () => [] };

export const orderForms: Readonly<Record<Kind, OrderForm>> = {
  order,
  condition: condition('condition.title', 'condition.lead'),
  'protected-condition': condition('protected.title', 'protected.lead'),
  notified,
  check,
  breach,
  change,
  handed,
};
