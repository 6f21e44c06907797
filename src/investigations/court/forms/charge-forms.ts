/** The forms of what is said of somebody rather than of a charge: the prosecutor's advice, the charge itself, and whether an order was made. */
import { staffPaths } from '../../../paths.ts';
import { riskField } from '../../disruption/forms/shared-fields.ts';
import { noon } from '../../staff/say.ts';
import { type KindForm, optionsOf, peopleOf } from '../../staff/write/kind-form.ts';
import { adviceAnswers, adviceDefences, adviceKinds, chargeWays, madeOrNot } from '../court-bodies.ts';
import { c, lawInWords } from '../court-words.ts';
import { offences } from '../offences.ts';
import { onField, wordsField } from './step-fields.ts';

const back = staffPaths.investigationCourt;

export const advice: KindForm = {
  title: 'advice.title',
  lead: 'advice.lead',
  back,
  fields: (story, of) => [
    {
      name: 'of',
      type: 'list',
      label: 'advice.of',
      options: peopleOf(story),
      start: of,
      needed: 'advice.of.needed',
    },
    {
      name: 'stage',
      type: 'choice',
      label: 'advice.stage',
      options: optionsOf(adviceKinds, (each) => c(`stage.${each}`)),
      needed: 'problem.choice',
    },
    {
      name: 'answer',
      type: 'choice',
      label: 'advice.answer',
      options: optionsOf(adviceAnswers, (each) => c(`answer.${each}`)),
      needed: 'problem.choice',
    },
    {
      name: 'defence',
      type: 'choice',
      label: 'advice.defence',
      hint: 'advice.defence.hint',
      options: optionsOf(adviceDefences, (each) => c(`defence.${each}`)),
      needed: 'problem.choice',
    },
    wordsField,
    onField,
  ],
};

export const charge: KindForm = {
  title: 'charge.title',
  lead: 'charge.lead',
  back,
  fields: (story, of, asked) => [
    {
      name: 'of',
      type: 'list',
      label: 'charge.of',
      options: peopleOf(story),
      start: of,
      needed: 'charge.of.needed',
    },
    {
      name: 'offence',
      type: 'list',
      label: 'charge.offence',
      hint: 'charge.offence.hint',
      options: offences.map(({ code, until }) => ({
        value: code,
        text: [
          c(`offence.${code}`),
          lawInWords(code),
          until === undefined ? '' : c('offence.until', { at: noon(until) }),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
      needed: 'charge.offence.needed',
    },
    { name: 'particulars', type: 'long', label: 'charge.particulars' },
    { name: 'from', type: 'day', label: 'charge.from' },
    { name: 'until', type: 'day', label: 'charge.until' },
    {
      name: 'how',
      type: 'choice',
      label: 'charge.how',
      options: optionsOf(chargeWays, (each) => c(`how.${each}`)),
      needed: 'problem.choice',
    },
    riskField(story, { hint: 'charge.risk.hint', unseen: false, of: 'charge', asked }),
    onField,
  ],
};

export const ordered: KindForm = {
  title: 'ordered.title',
  lead: 'ordered.lead',
  back,
  fields: (story, of) => [
    {
      name: 'of',
      type: 'list',
      label: 'ordered.of',
      options: peopleOf(story),
      start: of,
      needed: 'ordered.of.needed',
    },
    {
      name: 'made',
      type: 'choice',
      label: 'payment.made',
      options: optionsOf(madeOrNot, (each) => c(`made.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'words', type: 'long', label: 'court.words', hint: 'ordered.words.hint' },
    onField,
  ],
};
