/** `/cases/:id/own-page`: what the person may read of their own support, released item by item behind a code given in person [C22]. `?at=`: what they could read then. */
import { z } from 'zod';
import { listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { languageTag } from '../../../consents/index.ts';
import { PastNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { showCarriedCode } from '../../../platform/keys/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { isSpoken } from '../../../platform/words/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import type { Entry } from '../../case/entry.ts';
import { listWritten } from '../../case/entry-store.ts';
import { openCase } from '../../case/open-case.ts';
import { oneOf, type Story } from '../../case/story.ts';
import { viewsAt, wordsAt } from '../../own-view/as-it-was.ts';
import {
  endOwnView,
  judgeOwnWords,
  livingView,
  makeOwnView,
  markSeen,
  releaseOwnItem,
  takeItemBack,
} from '../../own-view/give-own-view.ts';
import { longestOwnText, ownItemKinds } from '../../own-view/own-view.ts';
import { lacksSupport, listOwnViews, listOwnWords, listReleased } from '../../own-view/own-view-store.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { reasonInWords } from '../contact/contact-words.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './candidates.ts';
import { CodeShown } from './code-shown.tsx';
import { readersByConsent } from './held.ts';
import { t } from './own-view-words.ts';
import { OwnViewPage, type WrongWords } from './view.tsx';

async function openOwn(act: StaffAct, id: string, at?: number) {
  const opened = await openCase(act, id, at);
  if (opened.one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  return opened;
}

/** The language that they speak best; empty when nobody wrote it down. */
const spokenBest = (story: Story): string => {
  const said = oneOf(story, 'person')?.body.language;
  return typeof said === 'string' ? languageTag(said) : '';
};

/** When the case last came to somebody else: to a colleague, or to another agency. `passes`: newest first. */
const passedAt = (passes: readonly Entry[]): Date | undefined =>
  passes.find((each) => each.kind === 'handed' || (each.kind === 'moved' && each.body.state === 'accepted'))
    ?.at;

const show = (desk: Desk, visit: Visit, wrong?: WrongWords): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: 'own page' }), async (act) => {
    const { one, story, dataKey } = await openOwn(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    const views = await listOwnViews(act, id);
    const view = livingView(viewsAt(views, now), now);
    const items =
      view === undefined
        ? []
        : await listReleased(act, view.viewId, act.keys.unwrap(view.viewId, view.key), now);
    const upTo = at === undefined ? {} : { upTo: at };
    const passed = passedAt(
      await listWritten(act, id, dataKey, { kinds: ['handed', 'moved'], ...upTo, most: 20 }),
    );
    const lacks =
      view !== undefined && passed !== undefined && (await lacksSupport(act, view.viewId, passed, now));
    const told = wordsAt(await listOwnWords(act, id, views), now);
    const names = await listMemberNames(act, [
      ...new Set([
        one.holder,
        ...views.map(({ madeBy }) => madeBy),
        ...told.flatMap(({ seenBy }) => seenBy ?? []),
        ...(then === undefined ? [] : [then.by]),
      ]),
    ]);
    const nameOf = (memberId: string | null) => names.get(memberId ?? '')?.name ?? '';
    const candidates = candidatesOf(story, {
      holder: nameOf(one.holder),
      agency: act.actor.agencyName,
      today: londonDay(act.now),
      since: one.openedAt,
      readers: await readersByConsent(act, id, now),
    });
    const releasedOf = ({ kind, about }: Candidate) =>
      items.find((each) => each.kind === kind && each.about === about);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: wrong !== undefined,
        backHref: staffPaths.case(id),
        children: (
          <OwnViewPage
            caseId={id}
            fixed={at !== undefined}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.caseOwnPage(id)} nameOf={nameOf} />
              )
            }
            view={view}
            items={items}
            candidates={candidates.flatMap((each) => {
              const { releasedAt } = releasedOf(each) ?? {};
              if (releasedAt === undefined) return [each];
              return each.writtenAt !== undefined && each.writtenAt > releasedAt
                ? [{ ...each, changed: true as const }]
                : [];
            })}
            told={told}
            speaks={spokenBest(story)}
            closed={one.state === 'closed'}
            passed={lacks ? passed : undefined}
            phoneShared={(oneOf(story, 'safe-contact')?.body.shared ?? 'unsure') !== 'no'}
            wrong={wrong}
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} at={at} />}
            nameOf={nameOf}
          />
        ),
      }),
      wrong === undefined ? {} : { status: 422 },
    );
  });
};

const back = (id: string, done: string): Answer => redirect(`${staffPaths.caseOwnPage(id)}?done=${done}`);
const lineFor = (id: string, what: string) => lineOf('case.own-view', id, { what });

/** Makes a code and shows it once: it is in no address, and nothing keeps it. */
async function make(desk: Desk, visit: Visit, publicUrl: string): Promise<Answer> {
  const id = idOf(visit);
  const asked = field(visit.form, 'language');
  const language = isSpoken(asked) ? asked : 'en';
  return actAs(desk, visit, lineFor(id, 'make'), async (act) => {
    const { one, story } = await openOwn(act, id);
    const code = await makeOwnView(act, id, language);
    const view = livingView(await listOwnViews(act, id), act.now);
    if (view === undefined) throw new Refusal('changed-meanwhile');
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        children: (
          <CodeShown
            caseId={id}
            code={showCarriedCode(code)}
            language={language}
            publicUrl={publicUrl}
            until={view.until}
            head={<CaseHead one={one} story={story} now={act.now} />}
          />
        ),
      }),
    );
  });
}

async function change(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const doing = field(visit.form, 'do');
  const of = z.uuid().safeParse(field(visit.form, 'of')).data;
  if (doing === 'end') {
    await actAs(desk, visit, lineFor(id, 'end'), (act) => endOwnView(act, id));
    return back(id, 'ended');
  }
  if (doing === 'take-back' && of !== undefined) {
    await actAs(desk, visit, lineFor(id, 'take-back'), (act) => takeItemBack(act, id, of));
    return back(id, 'taken-back');
  }
  if (doing === 'seen' && of !== undefined) {
    await actAs(desk, visit, lineFor(id, 'read'), (act) => markSeen(act, id, of));
    return back(id, 'seen');
  }
  const kind = ownItemKinds.find((each) => each === field(visit.form, 'kind'));
  const about = field(visit.form, 'about');
  if (doing !== 'release' || kind === undefined || (about !== '' && !z.uuid().safeParse(about).success))
    throw new Refusal('bad-request');
  const words = field(visit.form, 'words').replaceAll('\r\n', '\n').trim().slice(0, longestOwnText);
  const what = `${kind} ${about}`;
  if (words === '') return show(desk, visit, { what, words, text: t('words.needed') });
  const open = lineOf('case.open', id, { part: 'own page' });
  const verdict = await actAs(desk, visit, open, (act) => judgeOwnWords(act, id, words));
  if (!verdict.passes) return show(desk, visit, { what, words, text: reasonInWords(verdict) });
  await actAs(desk, visit, lineFor(id, `release ${kind}`), (act) =>
    releaseOwnItem(act, id, { kind, about, words }),
  );
  return back(id, 'released');
}

export const ownPageRoutes = (desk: Desk, publicUrl: string): readonly Route[] => [
  get(staffPaths.caseOwnPage(':id'), 'case.own-page', (visit) => show(desk, visit)),
  post(staffPaths.caseOwnPage(':id'), 'case.own-page.change', (visit) => change(desk, visit)),
  post(staffPaths.makeOwnCode(':id'), 'case.own-page.make', (visit) => make(desk, visit, publicUrl)),
];
