import { catalogue } from '../../../platform/words/index.ts';
import type { PersonTold } from '../../told.ts';
import type { ListQuestion } from '../list-of.ts';
import { asTyped, readForm, written } from '../read-form.ts';
import { personForm } from './form.ts';
import { PersonFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

/** The people: any number, any detail. */
export const people: ListQuestion<PersonTold, keyof typeof en> = {
  step: 'people',
  words: catalogue({ en, cy, ro, ar }),
  fields: PersonFields,
  items: (answers) => answers.people,
  withItems: (answers, items) => ({ ...answers, people: items }),
  typed: asTyped,
  read: (form) => readForm(personForm, form),
  lines: (person, t) =>
    written([
      person.name,
      person.otherNames && t('linesOtherNames', { names: person.otherNames }),
      person.role && t(person.role),
      person.sex && t(person.sex),
      person.approximateAge && t('linesAge', { age: person.approximateAge }),
      person.dateOfBirth && t('linesBorn', { date: person.dateOfBirth }),
      person.nationality,
      person.description,
    ]),
};
