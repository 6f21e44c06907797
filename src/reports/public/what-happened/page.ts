import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, readForm } from '../read-form.ts';
import { whatHappenedForm } from './form.ts';
import { WhatHappenedFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** What have you seen? The only question that needs an answer. */
export const whatHappenedRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'what-happened',
    words,
    title: 'title',
    required: true,
    fields: WhatHappenedFields,
    typed: ({ whatSeen }) => asTyped({ 'what-seen': whatSeen }),
    read: (form) => readForm(whatHappenedForm, form),
    keep: (answers, values) => ({ ...answers, whatSeen: values['what-seen'] }),
  });
