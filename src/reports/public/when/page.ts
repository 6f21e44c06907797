import { catalogue } from '../../../platform/words/index.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { asTyped, isEmpty, readForm } from '../read-form.ts';
import { whenForm } from './form.ts';
import { WhenFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const ukDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** When was it, and how often? */
export const whenRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'when',
    words,
    title: 'title',
    fields: WhenFields,
    typed: ({ when }) => {
      const [year, month, day] = when?.from?.split('-') ?? [];
      return asTyped({
        when: when?.text,
        'from-day': day?.replace(/^0/, ''),
        'from-month': month?.replace(/^0/, ''),
        'from-year': year,
        'how-often': when?.howOften,
      });
    },
    read: (form, now) => readForm(whenForm(ukDay.format(now)), form),
    keep: (answers, when) => ({ ...answers, when: isEmpty(when) ? undefined : when }),
  });
