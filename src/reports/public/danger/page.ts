import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, readForm } from '../read-form.ts';
import { dangerForm } from './form.ts';
import { DangerFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Is anyone in danger now? Asked first, so that 999 comes before everything [A11]. */
export const dangerRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'danger',
    words,
    title: 'title',
    fields: DangerFields,
    typed: ({ danger }) => asTyped({ danger }),
    read: (form) => readForm(dangerForm, form),
    keep: (answers, { danger }) => ({ ...answers, danger }),
  });
