import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, readForm } from '../read-form.ts';
import { contactForm } from './form.ts';
import { ContactFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Anonymous, confidential or named [A12]. Nothing chosen means anonymous. */
export const contactRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'contact',
    words,
    title: 'title',
    fields: ContactFields,
    typed: ({ identity }) => asTyped({ identity }),
    read: (form) => readForm(contactForm, form),
    keep: (answers, { identity }) => ({ ...answers, identity }),
  });
