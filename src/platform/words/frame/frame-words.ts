import type { ComponentWords, FrameWords } from '../../../design/index.ts';
import { catalogue, type Words } from '../catalogue.ts';
import { defaultLang, type Lang } from '../languages.ts';
import { messagesByForm } from '../plural-forms.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

type Key = Extract<keyof typeof en, string>;

const words = catalogue({ en, cy, ro, ar });
const made = new Map<Lang, FrameWords>();

/** The words of a page's frame and of the components, in one language. */
export function frameWords(lang: Lang): FrameWords {
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
  return {
    exitMessages: {
      activated: t('exitActivated'),
      timedOut: t('exitTimedOut'),
      pressTwoMoreTimes: t('exitPressTwoMoreTimes'),
      pressOneMoreTime: t('exitPressOneMoreTime'),
    },
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
