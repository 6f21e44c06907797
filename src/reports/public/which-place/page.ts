import { attribution } from '../../../places/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { codesOfPlace, placesToOffer } from '../../find-where.ts';
import type { PublicSite } from '../public-site.ts';
import { questionRoutes } from '../question.tsx';
import { readForm } from '../read-form.ts';
import { whichPlaceForm } from './form.ts';
import { WhichPlaceFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Several places fit what was written: which of them, if any? */
export const whichPlaceRoutes = (site: PublicSite) =>
  questionRoutes(site, {
    step: 'which-place',
    words,
    title: 'title',
    fields: WhichPlaceFields,
    footerNotes: () => attribution,
    typed: () => ({}),
    read: (form) => readForm(whichPlaceForm, form),
    keep: (answers, { place }) => {
      const { where } = answers;
      if (where === undefined) return answers;
      const chosen = place === undefined ? undefined : placesToOffer(where.text)[place - 1];
      return {
        ...answers,
        where: { text: where.text, ...(chosen === undefined ? {} : codesOfPlace(chosen)), settled: true },
      };
    },
  });
