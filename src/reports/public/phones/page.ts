import { catalogue } from '../../../platform/words/index.ts';
import type { PhoneTold } from '../../told.ts';
import type { ListQuestion } from '../list-of.ts';
import { asTyped, readForm, written } from '../read-form.ts';
import { phoneForm } from './form.ts';
import { PhoneFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

/** The telephone numbers. */
export const phones: ListQuestion<PhoneTold, keyof typeof en> = {
  step: 'phones',
  words: catalogue({ en, cy, ro, ar }),
  fields: PhoneFields,
  items: (answers) => answers.phones,
  withItems: (answers, items) => ({ ...answers, phones: items }),
  typed: asTyped,
  read: (form) => readForm(phoneForm, form),
  lines: ({ number, whose }) => written([number, whose]),
};
