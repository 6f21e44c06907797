import type { Visit } from '../../../platform/web/index.ts';
import { catalogue, isLang, type Lang } from '../../../platform/words/index.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

export const words = catalogue({ en, cy, ro, ar });

/** The language of a visit. */
export const langOf = (visit: Visit): Lang => (isLang(visit.lang) ? visit.lang : 'en');
