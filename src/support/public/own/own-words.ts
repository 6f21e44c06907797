/** The words of a person's own page, in every language that somebody is asked about consent in; and which of them a visit is in. */
import { publicPaths } from '../../../paths.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { catalogue, isSpoken, pathIn, type SpokenLang } from '../../../platform/words/index.ts';
import am from './words/am.json' with { type: 'json' };
import ar from './words/ar.json' with { type: 'json' };
import bg from './words/bg.json' with { type: 'json' };
import bn from './words/bn.json' with { type: 'json' };
import ckb from './words/ckb.json' with { type: 'json' };
import cs from './words/cs.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fa from './words/fa.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import hi from './words/hi.json' with { type: 'json' };
import hu from './words/hu.json' with { type: 'json' };
import kmr from './words/kmr.json' with { type: 'json' };
import lt from './words/lt.json' with { type: 'json' };
import lv from './words/lv.json' with { type: 'json' };
import pa from './words/pa.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import ps from './words/ps.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };
import sk from './words/sk.json' with { type: 'json' };
import so from './words/so.json' with { type: 'json' };
import sq from './words/sq.json' with { type: 'json' };
import ti from './words/ti.json' with { type: 'json' };
import tr from './words/tr.json' with { type: 'json' };
import uk from './words/uk.json' with { type: 'json' };
import ur from './words/ur.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };
import yo from './words/yo.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

export const words = catalogue({
  am,
  ar,
  bg,
  bn,
  ckb,
  cs,
  cy,
  de,
  en,
  es,
  fa,
  fr,
  hi,
  hu,
  kmr,
  lt,
  lv,
  pa,
  pl,
  ps,
  pt,
  ro,
  ru,
  sk,
  so,
  sq,
  ti,
  tr,
  uk,
  ur,
  vi,
  yo,
  zh,
});

/** English that somebody chose: without it, an address without a language is read in that of the code. */
export const englishPath = `${publicPaths.own()}?in=en`;

/** The language that the reader chose by the address or by a link; undefined when they chose none, so that their code says it. */
export function chosenLang(visit: Visit): SpokenLang | undefined {
  if (visit.lang !== 'en' && isSpoken(visit.lang)) return visit.lang;
  return (visit.query['in'] ?? field(visit.form, 'in')) === 'en' ? 'en' : undefined;
}

/** Where a form of the page in a language is sent: the language goes with it. */
export const ownAction = (lang: SpokenLang): string => pathIn(lang, publicPaths.own());
