import { catalogue } from '../../../platform/words/index.ts';
import { whereFrom } from '../../find-where.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, readForm } from '../read-form.ts';
import { whereForm } from './form.ts';
import { WhereFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Where was it? Any words will do; a postcode or place among them is found. */
export const whereRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'where',
    words,
    title: 'title',
    fields: WhereFields,
    typed: ({ where }) => asTyped({ where: where?.text }),
    read: (form) => readForm(whereForm, form),
    keep: (answers, { where }) => {
      if (where === undefined) return { ...answers, where };
      // The same words again keep the place that was chosen for them.
      return where === answers.where?.text ? answers : { ...answers, where: whereFrom(where) };
    },
  });
