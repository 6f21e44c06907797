/** The forms of the way through court: what each step asks. */
import { staffPaths } from '../../../paths.ts';
import type { Kind } from '../../investigation/entry.ts';
import { allOf, type Story } from '../../investigation/story.ts';
import { type KindForm, optionsOf } from '../../staff/write/kind-form.ts';
import type { FieldRule } from '../../staff/write/write-words.ts';
import { w } from '../../staff/write/write-words.ts';
import { chargesBrought } from '../charge.ts';
import {
  chargeEnds,
  heardAs,
  hearingKinds,
  madeOrNot,
  payments,
  pleas,
  sentenceKinds,
  verdicts,
} from '../court-bodies.ts';
import { c, nameOfCharge } from '../court-words.ts';
import { advice, charge, ordered } from './charge-forms.ts';
import { onField, wordsField } from './step-fields.ts';

const back = staffPaths.investigationCourt;
const chargesAsOptions = (story: Story) =>
  chargesBrought(story).map(({ charge }) => ({ value: charge.about, text: nameOfCharge(story, charge) }));
const chargeField = (story: Story, of: string): FieldRule => ({
  name: 'charge',
  type: 'list',
  label: 'court.charge',
  options: chargesAsOptions(story),
  start: of,
  needed: 'court.charge.needed',
});

const hearing: KindForm = {
  title: 'hearing.title',
  lead: 'hearing.lead',
  back,
  fields: (story, of) => [
    chargeField(story, of),
    {
      name: 'what',
      type: 'choice',
      label: 'hearing.what',
      options: optionsOf(hearingKinds, (each) => c(`hearing.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'court', type: 'text', label: 'hearing.court', needed: 'hearing.court.needed' },
    { name: 'on', type: 'day', label: 'hearing.on', needed: 'hearing.on.needed' },
    { name: 'at', type: 'time', label: 'hearing.at', hint: 'hearing.at.hint' },
  ],
};

const heard: KindForm = {
  title: 'heard.title',
  back,
  titleOf: (story, about) => {
    const found = allOf(story, 'hearing').find((each) => each.about === about);
    return found === undefined
      ? w('heard.title')
      : w('heard.titleOf', { what: c(`hearing.${found.body.what}`) });
  },
  fields: () => [
    {
      name: 'as',
      type: 'choice',
      label: 'heard.as',
      options: optionsOf(heardAs, (each) => c(`heard.${each}`)),
      needed: 'problem.choice',
    },
    wordsField,
    onField,
  ],
};

/** A step that says one thing of a charge by one choice. */
const choiceStep = <V extends string>(
  title: KindForm['title'],
  field: string,
  label: FieldRule['label'],
  values: readonly V[],
  text: (value: V) => string,
): KindForm => ({
  title,
  back,
  fields: (story, of) => [
    chargeField(story, of),
    {
      name: field,
      type: 'choice',
      label,
      options: optionsOf(values, text),
      needed: 'problem.choice',
    },
    wordsField,
    onField,
  ],
});

const sentence: KindForm = {
  title: 'sentence.title',
  back,
  fields: (story, of) => [
    chargeField(story, of),
    {
      name: 'kinds',
      type: 'ticks',
      label: 'sentence.kinds',
      options: optionsOf(sentenceKinds, (each) => c(`sentence.${each}`)),
      needed: 'sentence.kinds.needed',
    },
    { name: 'length', type: 'text', label: 'sentence.length', hint: 'sentence.length.hint' },
    wordsField,
    onField,
  ],
};

const payment: KindForm = {
  title: 'payment.title',
  lead: 'payment.lead',
  back,
  fields: (story, of) => [
    chargeField(story, of),
    {
      name: 'what',
      type: 'choice',
      label: 'payment.what',
      options: optionsOf(payments, (each) => c(`payment.${each}`)),
      needed: 'problem.choice',
    },
    {
      name: 'made',
      type: 'choice',
      label: 'payment.made',
      options: optionsOf(madeOrNot, (each) => c(`made.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'amount', type: 'text', label: 'payment.amount', hint: 'payment.amount.hint' },
    { name: 'why', type: 'long', label: 'payment.why', hint: 'payment.why.hint' },
    onField,
  ],
};

const ended: KindForm = {
  title: 'chargeEnded.title',
  back,
  fields: (story, of) => [
    chargeField(story, of),
    {
      name: 'how',
      type: 'choice',
      label: 'chargeEnded.how',
      options: optionsOf(chargeEnds, (each) => c(`ended.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'why', type: 'long', label: 'chargeEnded.why', needed: 'chargeEnded.why.needed' },
    onField,
  ],
};

export const courtForms: Readonly<Partial<Record<Kind, KindForm>>> = {
  advice,
  charge,
  hearing,
  heard,
  plea: choiceStep('plea.title', 'plea', 'plea.plea', pleas, (each) => c(`plea.${each}`)),
  verdict: choiceStep('verdict.title', 'verdict', 'verdict.verdict', verdicts, (each) =>
    c(`verdict.${each}`),
  ),
  sentence,
  payment,
  'charge-ended': ended,
  ordered,
};
