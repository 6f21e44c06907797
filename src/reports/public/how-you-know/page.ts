import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, readForm } from '../read-form.ts';
import { howYouKnowForm } from './form.ts';
import { HowYouKnowFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** How did they come to know? Seen, heard and guessed are told apart later. */
export const howYouKnowRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'how-you-know',
    words,
    title: 'title',
    fields: HowYouKnowFields,
    typed: ({ howKnow }) => asTyped({ 'how-know': howKnow }),
    read: (form) => readForm(howYouKnowForm, form),
    keep: (answers, values) => ({ ...answers, howKnow: values['how-know'] }),
  });
