import { catalogue } from '../../../platform/words/index.ts';
import type { BusinessTold } from '../../told.ts';
import type { ListQuestion } from '../list-of.ts';
import { asTyped, readForm, written } from '../read-form.ts';
import { businessForm } from './form.ts';
import { BusinessFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

/** The businesses, websites and online accounts. */
export const businesses: ListQuestion<BusinessTold, keyof typeof en> = {
  step: 'businesses',
  words: catalogue({ en, cy, ro, ar }),
  fields: BusinessFields,
  items: (answers) => answers.businesses,
  withItems: (answers, items) => ({ ...answers, businesses: items }),
  typed: asTyped,
  read: (form) => readForm(businessForm, form),
  lines: ({ name, kind, website, companyNumber }, t) =>
    written([name, kind, website, companyNumber && t('linesCompany', { number: companyNumber })]),
};
