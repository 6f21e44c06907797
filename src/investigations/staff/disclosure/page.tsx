/** `/investigations/:id/disclosure`: the schedule, drawn from the record, and what was decided about each thing on it. */
import { z } from 'zod';
import { listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  fields,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { keysTakenBack } from '../../consent/taken-back.ts';
import { readTakenBack } from '../../consent/taken-back-query.ts';
import { judgeMaterials } from '../../evidence/judge-materials.ts';
import { readSchedule } from '../../evidence/read-schedule.ts';
import type { Schedule } from '../../evidence/schedule.ts';
import type { Entry } from '../../investigation/entry.ts';
import { assistances, uses } from '../../investigation/evidence-bodies.ts';
import { type OpenedInvestigation, openInvestigation } from '../../investigation/open-investigation.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { takenBackMark } from '../taken-back-note.tsx';
import { wordAnswer } from '../word-answer.ts';
import { t } from './material-words.ts';
import { papers, schedulePaper } from './schedule-paper.ts';
import { type Chosen, DisclosureView, type ProblemField, type Tab, tabs } from './view.tsx';

const onPage = 50;

interface Back {
  readonly chosen: Chosen;
  readonly problems: readonly ProblemField[];
  readonly meanwhile: boolean;
}
const nothing: Chosen = { keys: [], use: '', assists: 'not-judged', why: '' };

/** The part that is asked for, and the page of it. */
const placeOf = ({ query }: Visit): { readonly tab: Tab; readonly at: number } => ({
  tab: tabs.find((each) => each === query['show']) ?? 'undecided',
  at: z.coerce.number().int().min(1).max(1_000_000).safeParse(query['page']).data ?? 1,
});

const judgedIn = (schedule: Schedule) =>
  Object.values(schedule).flatMap((part) => part.flatMap((each) => each.judged ?? each.changedSince ?? []));

/** The place up to which whoever reads the schedule has read: of what is on it, and of the decisions. */
const readUpTo = (schedule: Schedule): number =>
  [
    ...judgedIn(schedule),
    ...Object.values(schedule).flatMap((part) => part.map(({ entry }) => entry)),
  ].reduce((most, { place }) => Math.max(most, place), 0);

/** The names of those who decided. */
async function namesOf(act: StaffAct, schedule: Schedule): Promise<(memberId: string) => string> {
  const names = await listMemberNames(act, [...new Set(judgedIn(schedule).map(({ by }) => by))]);
  return (memberId) => names.get(memberId)?.name ?? '';
}

/** What came by a consent that was taken back stays on the schedule, each with the mark. */
async function marksOf(act: StaffAct, { one, story }: OpenedInvestigation, schedule: Schedule) {
  const takenBack = await readTakenBack(act, one);
  const entries = Object.values(schedule).flatMap((part) => part.map(({ entry }) => entry));
  const byConsent = keysTakenBack(entries, takenBack);
  return { takenBack, markOf: (entry: Entry) => takenBackMark(entry, story, { byConsent, takenBack }) };
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  const { tab, at } = placeOf(visit);
  return actAs(desk, visit, lineOf('investigation.open', id, { part: 'disclosure' }), async (act) => {
    const opened = await openInvestigation(act, id);
    const { one, story } = opened;
    const schedule = await readSchedule(act, opened);
    const nameOf = await namesOf(act, schedule);
    const marks = await marksOf(act, opened, schedule);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'investigations',
        hasErrors: back !== undefined,
        backHref: staffPaths.investigation(id),
        children: (
          <DisclosureView
            one={one}
            story={story}
            schedule={schedule}
            tab={tab}
            page={at}
            onPage={onPage}
            since={readUpTo(schedule)}
            chosen={back?.chosen ?? nothing}
            problems={back?.problems ?? []}
            meanwhile={back?.meanwhile === true}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} part="disclosure" done={visit.query['done']} />}
            nameOf={nameOf}
            {...marks}
          />
        ),
      }),
      back === undefined ? {} : { status: back.meanwhile ? 409 : 422 },
    );
  });
};

async function decide(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const { tab, at } = placeOf(visit);
  const chosen: Chosen = {
    keys: fields(visit.form, 'keys').slice(0, onPage),
    use: field(visit.form, 'use'),
    assists: field(visit.form, 'assists'),
    why: field(visit.form, 'why').replaceAll('\r\n', '\n').trim().slice(0, 15_000),
  };
  const use = uses.find((each) => each === chosen.use);
  const problems: ProblemField[] = [
    ...(chosen.keys.length === 0 ? (['keys'] as const) : []),
    ...(use === undefined ? (['use'] as const) : []),
    ...(use === 'sensitive' && chosen.why === '' ? (['why'] as const) : []),
  ];
  if (use === undefined || problems.length > 0)
    return show(desk, visit, { chosen, problems, meanwhile: false });
  const assists = assistances.find((each) => each === chosen.assists) ?? 'not-judged';
  try {
    const line = lineOf('investigation.write', id, { kind: 'judgement', count: chosen.keys.length });
    await actAs(desk, visit, line, (act) =>
      judgeMaterials(
        act,
        id,
        chosen.keys,
        { use, assists, on: londonDay(act.now), ...(chosen.why === '' ? {} : { why: chosen.why }) },
        Number(field(visit.form, 'since')) || 0,
      ),
    );
    return redirect(`${staffPaths.disclosure(id, { show: tab, page: at })}&done=judged`);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, { chosen, problems: [], meanwhile: true });
    throw fault;
  }
}

const word = async (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  const which = papers.find((each) => each === visit.query['which']) ?? 'schedule';
  const line = lineOf('investigation.export', id, { part: which });
  const paper = await actAs(desk, visit, line, async (act) => {
    const opened = await openInvestigation(act, id);
    const schedule = await readSchedule(act, opened);
    const nameOf = await namesOf(act, schedule);
    const { markOf } = await marksOf(act, opened, schedule);
    const drawn = { at: act.now, by: act.actor.name, nameOf, markOf };
    return schedulePaper(which, opened.one, opened.story, schedule, drawn);
  });
  return wordAnswer(paper, t(`paper.file.${which}`));
};

export const disclosureRoutes = (desk: Desk): readonly Route[] => [
  get('/investigations/:id/disclosure/word', 'investigation.disclosure.word', (visit) => word(desk, visit)),
  get(staffPaths.disclosure(':id'), 'investigation.disclosure', (visit) => show(desk, visit)),
  post(staffPaths.disclosure(':id'), 'investigation.disclosure.decide', (visit) => decide(desk, visit)),
];
