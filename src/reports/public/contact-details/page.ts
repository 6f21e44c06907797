import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, isEmpty, readForm } from '../read-form.ts';
import { contactDetailsForm } from './form.ts';
import { ContactDetailsFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** How to reach the reporter without putting them at risk. Sealed apart from what they told. */
export const contactDetailsRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'contact-details',
    words,
    title: 'title',
    fields: ContactDetailsFields,
    typed: ({ contact }) => asTyped(contact),
    read: (form) => readForm(contactDetailsForm, form),
    keep: (answers, contact) => ({ ...answers, contact: isEmpty(contact) ? undefined : contact }),
  });
