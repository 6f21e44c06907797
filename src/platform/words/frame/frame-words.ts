import type { ComponentWords, FrameWords } from '../../../design/index.ts';
import { catalogue, type Words } from '../catalogue.ts';
import { defaultLang, isLang } from '../languages.ts';
import { messagesByForm } from '../plural-forms.ts';
import type { SpokenLang } from '../spoken-languages.ts';
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

type Key = Extract<keyof typeof en, string>;

const words = catalogue({
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
const made = new Map<SpokenLang, FrameWords>();

/**
 * The words of a page's frame and of the components, in one language. Of one that the site is not offered in there are those alone that a person's own page
 * shows; all else is said in English.
 */
export function frameWords(lang: SpokenLang): FrameWords {
  const known = made.get(lang);
  if (known) return known;
  const t = words(lang);
  const frame: FrameWords = {
    components: componentWords(t),
    serviceName: t('serviceName'),
    partnership: t('partnership'),
    errorTitle: t('error'),
    skipToContent: t('skipToContent'),
    footerLinksTitle: t('footerLinksTitle'),
    emergencyFooter: t('emergencyFooter', { emergency: '999', police: '101' }),
    draftTranslation: t('draftTranslation'),
    readInEnglish: t('readInEnglish'),
    practiceTag: t('practiceTag'),
    practicePublic: t('practicePublic', { emergency: '999' }),
    practiceStaff: t('practiceStaff'),
    marking: t('marking'),
    signedInAs: t('signedInAs'),
  };
  made.set(lang, frame);
  return frame;
}

function componentWords(t: Words<Key>): ComponentWords {
  return {
    back: t('back'),
    breadcrumbs: t('breadcrumbs'),
    languages: t('languages'),
    error: t('error'),
    warning: t('warning'),
    important: t('important'),
    success: t('success'),
    contents: t('contents'),
    menu: t('menu'),
    serviceInformation: t('serviceInformation'),
    pagination: t('pagination'),
    previous: t('previous'),
    next: t('next'),
    pageSuffix: ` ${t('pageSuffix')}`,
    pageNumber: t('pageNumber', { number: '{number}' }),
    day: t('day'),
    month: t('month'),
    year: t('year'),
    emergency: t('emergency'),
    exitThisPage: t('exitThisPage'),
    showPassword: t('showPassword'),
    showPasswordLabel: t('showPasswordLabel'),
    charactersAllowed: t('charactersAllowed', { count: '%{count}' }),
    wordsAllowed: t('wordsAllowed', { count: '%{count}' }),
    // The scripts speak English by themselves: saying it again would only make each page longer.
    ...(t.lang === defaultLang ? {} : spokenByScripts(t)),
  };
}

function spokenByScripts(
  t: Words<Key>,
): Pick<ComponentWords, 'exitMessages' | 'passwordMessages' | 'countMessages'> {
  const exit = {
    exitMessages: {
      activated: t('exitActivated'),
      timedOut: t('exitTimedOut'),
      pressTwoMoreTimes: t('exitPressTwoMoreTimes'),
      pressOneMoreTime: t('exitPressOneMoreTime'),
    },
  };
  if (!isLang(t.lang)) return exit;
  return {
    ...exit,
    passwordMessages: {
      hide: t('hidePassword'),
      hideLabel: t('hidePasswordLabel'),
      shown: t('passwordShown'),
      hidden: t('passwordHidden'),
    },
    countMessages: {
      charactersUnder: messagesByForm(t, 'charactersUnder'),
      charactersAt: t('charactersAt'),
      charactersOver: messagesByForm(t, 'charactersOver'),
      wordsUnder: messagesByForm(t, 'wordsUnder'),
      wordsAt: t('wordsAt'),
      wordsOver: messagesByForm(t, 'wordsOver'),
    },
  };
}
