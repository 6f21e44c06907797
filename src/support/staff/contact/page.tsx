/** `/cases/:id/contact`: asks the rule before anybody is reached, writes each try down, and what came of it [X23]. `?at=`: what was settled and tried by then. */
import { z } from 'zod';
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { PastNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
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
import { londonDay } from '../../../platform/working-days.ts';
import { type Entry, type EntryOf, isWrittenIn } from '../../case/entry.ts';
import { listWritten } from '../../case/entry-store.ts';
import { openCase } from '../../case/open-case.ts';
import { judgeByAll, type SendWay, sendWays, type Verdict } from '../../contact/contact-rule.ts';
import { type ContactOfOthers, listContactsOfOthers } from '../../contact/contact-store.ts';
import { neverHash } from '../../contact/never-hash.ts';
import { listOtherRules } from '../../contact/other-rules-query.ts';
import { judgeInCase, tellReached, tryContact } from '../../contact/try-contact.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { reasonInWords, t } from './contact-words.ts';
import { ContactView, type Told } from './view.tsx';

/** The ways of this page: what is written to a reporter is sent from the report. */
export const pageWays = sendWays.filter((way) => way !== 'receipt');
const mostTries = 40;
const isTry = (entry: Entry): entry is EntryOf<'contact'> => entry.kind === 'contact';
/** One's own whole and what is told of others', newest first; of one day one's own first, since the hour of the others is not told. */
const inOrder = (own: readonly EntryOf<'contact'>[], others: readonly ContactOfOthers[]): Told[] => {
  const on = (one: Told) => ('on' in one ? one.on : londonDay(one.at));
  return [...own, ...others].toSorted((one, other) => on(other).localeCompare(on(one)));
};
const wayIn = (text: string): SendWay | undefined => pageWays.find((each) => each === text);

interface Back {
  readonly way: SendWay | undefined;
  readonly words: string;
  /** What is said of the try, at which field. */
  readonly wrong: readonly [field: 'way' | 'words', text: string];
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: 'contact' }), async (act) => {
    const { one, story, dataKey } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    const upTo = at === undefined ? {} : { upTo: at };
    const tries = await listWritten(act, id, dataKey, { kinds: ['contact'], ...upTo, most: mostTries });
    const others = await listContactsOfOthers(act, id, { upTo: now, most: mostTries });
    const names = await listMemberNames(act, [
      ...new Set([...tries, ...(then === undefined ? [] : [then])].map(({ by }) => by)),
    ]);
    const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
    const hash = neverHash(act.keys);
    const rules = await listOtherRules(act, one);
    const cleared = z.uuid().safeParse(visit.query['try']).data;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: back !== undefined,
        backHref: staffPaths.case(id),
        children: (
          <ContactView
            one={one}
            story={story}
            ways={pageWays.map((way) => ({
              way,
              verdict: judgeByAll(one.contact, rules, { way, at: act.now, text: '' }, hash),
            }))}
            tries={inOrder(tries.filter(isTry), others)}
            othersTold={one.agencyId !== act.actor.agencyId}
            cleared={tries.filter(isTry).find(({ about }) => about === cleared)}
            typed={{ way: back?.way, words: back?.words ?? '' }}
            wrong={back?.wrong}
            now={now}
            past={
              then === undefined ? undefined : (
                <PastNote then={then} now={staffPaths.caseContact(id)} nameOf={nameOf}>
                  {t('past')}
                </PastNote>
              )
            }
            writes={
              then === undefined && one.agencyId === act.actor.agencyId && isWrittenIn(one, 'safe-contact')
            }
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} at={at} />}
            nameOf={nameOf}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });
};

const wordsNeeded: ReadonlySet<SendWay> = new Set(['text', 'email', 'letter', 'voicemail']);
const fieldOf = (verdict: Verdict): 'way' | 'words' =>
  !verdict.passes && verdict.reason === 'word' ? 'words' : 'way';

async function attempt(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const way = wayIn(field(visit.form, 'way'));
  const words = field(visit.form, 'words').replaceAll('\r\n', '\n').trim().slice(0, 15_000);
  if (way === undefined) return show(desk, visit, { way, words, wrong: ['way', t('way.needed')] });
  if (words === '' && wordsNeeded.has(way))
    return show(desk, visit, { way, words, wrong: ['words', t('words.needed')] });
  const asked = { way, words };
  const open = lineOf('case.open', id, { part: 'contact' });
  const verdict = await actAs(desk, visit, open, (act) => judgeInCase(act, id, asked));
  const outcome = verdict.passes ? { way } : { way, stopped: verdict.reason };
  const tried = await actAs(desk, visit, lineOf('case.contact', id, outcome), (act) =>
    tryContact(act, id, asked, verdict),
  );
  if (!verdict.passes)
    return show(desk, visit, { way, words, wrong: [fieldOf(verdict), reasonInWords(verdict)] });
  return redirect(`${staffPaths.caseContact(id)}?try=${tried}`);
}

async function reached(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const about = z.uuid().safeParse(field(visit.form, 'try')).data;
  const way = wayIn(field(visit.form, 'way'));
  const outcome = field(visit.form, 'outcome');
  if (about === undefined || way === undefined || !['reached', 'not-reached'].includes(outcome))
    throw new Refusal('bad-request');
  await actAs(desk, visit, lineOf('case.contact', id, { way, outcome }), (act) =>
    tellReached(act, id, { about, way, reached: outcome === 'reached' }),
  );
  return redirect(`${staffPaths.caseContact(id)}?done=contact`);
}

export const contactRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseContact(':id'), 'case.contact', (visit) => show(desk, visit)),
  post(staffPaths.caseContact(':id'), 'case.contact.try', (visit) => attempt(desk, visit)),
  post(staffPaths.caseReached(':id'), 'case.contact.reached', (visit) => reached(desk, visit)),
];
