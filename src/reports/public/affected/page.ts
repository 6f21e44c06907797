import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, readForm } from '../read-form.ts';
import { affectedForm } from './form.ts';
import { AffectedFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Is it happening to the one who tells it? */
export const affectedRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'affected',
    words,
    title: 'title',
    fields: AffectedFields,
    typed: ({ affected }) => asTyped({ affected }),
    read: (form) => readForm(affectedForm, form),
    keep: (answers, { affected }) => ({ ...answers, affected }),
  });
