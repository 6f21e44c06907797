/** The explanation of what somebody decides, in every language that we have it in: each a file of its own, and each a draft until a person has checked it. */
import { explained, subjects } from '../consent.ts';
import am from './texts/am.json' with { type: 'json' };
import ar from './texts/ar.json' with { type: 'json' };
import bg from './texts/bg.json' with { type: 'json' };
import bn from './texts/bn.json' with { type: 'json' };
import ckb from './texts/ckb.json' with { type: 'json' };
import cs from './texts/cs.json' with { type: 'json' };
import cy from './texts/cy.json' with { type: 'json' };
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import es from './texts/es.json' with { type: 'json' };
import fa from './texts/fa.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import hi from './texts/hi.json' with { type: 'json' };
import hu from './texts/hu.json' with { type: 'json' };
import kmr from './texts/kmr.json' with { type: 'json' };
import lt from './texts/lt.json' with { type: 'json' };
import lv from './texts/lv.json' with { type: 'json' };
import pa from './texts/pa.json' with { type: 'json' };
import pl from './texts/pl.json' with { type: 'json' };
import ps from './texts/ps.json' with { type: 'json' };
import pt from './texts/pt.json' with { type: 'json' };
import ro from './texts/ro.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };
import sk from './texts/sk.json' with { type: 'json' };
import so from './texts/so.json' with { type: 'json' };
import sq from './texts/sq.json' with { type: 'json' };
import ti from './texts/ti.json' with { type: 'json' };
import tr from './texts/tr.json' with { type: 'json' };
import uk from './texts/uk.json' with { type: 'json' };
import ur from './texts/ur.json' with { type: 'json' };
import vi from './texts/vi.json' with { type: 'json' };
import yo from './texts/yo.json' with { type: 'json' };
import zh from './texts/zh.json' with { type: 'json' };

/** One explanation. `draft`: says in its own language that nobody has checked it; English, which decides what is said, has none. */
export type Explanation = Readonly<typeof en> & { readonly draft?: string };

const all: Readonly<Record<string, Explanation>> = {
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
};

/** The tags of the languages that there is an explanation in. */
export const explainedLanguages: readonly string[] = Object.keys(all);

/** The explanation in a language, by its tag; undefined where there is none yet. */
export const explanationIn = (tag: string): Explanation | undefined =>
  Object.hasOwn(all, tag) ? all[tag] : undefined;

export const englishExplanation: Explanation = en;

/** What is explained, in the order in which it is read, with what is asked after it. */
export const partsExplained = explained.map((part) => [`${part}.title`, `${part}.text`] as const);
export const questionsExplained = subjects.map((subject) => `ask.${subject}` as const);
