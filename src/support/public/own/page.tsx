/**
 * `/mine`: a code that was given in person, and nothing else, shows somebody what their worker has released to them [C22]. The code travels in
 * the form alone: nothing is left on the device, and no address says anything. The page is read in the language that was agreed with the code,
 * unless its reader chose another.
 */
import { publicPaths } from '../../../paths.ts';
import { newCarriedCode, readCarriedCode } from '../../../platform/keys/index.ts';
import { type Answer, field, get, page, post, type Route, type Visit } from '../../../platform/web/index.ts';
import {
  type OpenedOwnView,
  openOwnView,
  ownViewCaller,
  tellFromOwnView,
} from '../../own-view/open-own-view.ts';
import { longestOwnText, ownWordsKinds } from '../../own-view/own-view.ts';
import type { OwnSite } from '../own-site.ts';
import { CodeView } from './code-view.tsx';
import { type OwnProblem, OwnView } from './own-view.tsx';
import { chosenLang, englishPath, words } from './own-words.ts';

const path = publicPaths.own();

const askCode = (
  site: OwnSite,
  visit: Visit,
  problem?: { readonly word: 'noSuchCode' } | { readonly word: 'wait'; readonly seconds: number },
): Answer => {
  const chosen = chosenLang(visit);
  const lang = chosen ?? 'en';
  return page(
    site.ownFrame({
      ...{ visit, lang, englishPath },
      title: words(lang)('title'),
      hasErrors: problem !== undefined,
      children: <CodeView visit={visit} lang={lang} chosen={chosen !== undefined} problem={problem} />,
    }),
    problem === undefined ? {} : { status: problem.word === 'wait' ? 429 : 422 },
  );
};

/** What is shown once it is open: the items, and the form to write back. */
const showOwn = (
  site: OwnSite,
  visit: Visit,
  opened: OpenedOwnView,
  of: { readonly code: string; readonly sent?: true; readonly problem?: OwnProblem },
): Answer => {
  const lang = chosenLang(visit) ?? opened.language;
  return page(
    site.ownFrame({
      ...{ visit, lang, englishPath },
      title: words(lang)('own.title'),
      hasErrors: of.problem !== undefined,
      children: <OwnView visit={visit} lang={lang} opened={opened} {...of} />,
    }),
    of.problem === undefined ? {} : { status: 422 },
  );
};

/**
 * Opens the view of a code. What cannot be a code is looked up all the same, as a code that stands for nothing, so that neither words nor
 * time tell whether it was ended, has run out, or never was.
 */
const opens = (site: OwnSite, code: string): Promise<OpenedOwnView | undefined> =>
  site.contexts.act(ownViewCaller(site.keys, code), { act: 'own-view.open' }, (act) =>
    openOwnView(act, code),
  );

async function answer(site: OwnSite, visit: Visit): Promise<Answer> {
  const brake = site.returnBrake.take(visit.source, site.clock.now());
  if (!brake.allowed) return askCode(site, visit, { word: 'wait', seconds: brake.waitSeconds });
  const code = readCarriedCode(field(visit.form, 'code')) ?? newCarriedCode();
  const opened = await opens(site, code);
  if (opened === undefined) return askCode(site, visit, { word: 'noSuchCode' });
  if (field(visit.form, 'tell') === '') return showOwn(site, visit, opened, { code });
  const kind = ownWordsKinds.find((each) => each === field(visit.form, 'kind'));
  const told = field(visit.form, 'words').replaceAll('\r\n', '\n').trim();
  if (kind === undefined) return showOwn(site, visit, opened, { code, problem: 'kind' });
  if (told === '') return showOwn(site, visit, opened, { code, problem: 'words' });
  if (told.length > longestOwnText) return showOwn(site, visit, opened, { code, problem: 'tooLong' });
  await site.contexts.act(ownViewCaller(site.keys, code), { act: 'own-view.tell' }, (act) =>
    tellFromOwnView(act, code, { kind, words: told }),
  );
  return showOwn(site, visit, opened, { code, sent: true });
}

export const ownRoutes = (site: OwnSite): readonly Route[] => [
  get(path, 'own', (visit) => askCode(site, visit)),
  post(path, 'own.open', (visit) => answer(site, visit)),
];
