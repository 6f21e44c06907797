/** `/inbox/stood-still`: the desk's concerns of which nothing came and nobody said why, and what became of those that are ticked. */
import { z } from 'zod';
import { type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  atWholeTick,
  field,
  fields,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { addDays, type Day, londonDay, londonInstant } from '../../../platform/working-days.ts';
import {
  type CameOf,
  findDecided,
  listStill,
  type StillConcern,
  type StillCursor,
} from '../../afterwards/afterwards-store.ts';
import { sayAfterwards } from '../../afterwards/say-afterwards.ts';
import { monthsInDays, stillRuleOn } from '../../afterwards/still-rules.ts';
import { stopReasons } from '../../stop-reasons.ts';
import { t } from './still-words.ts';
import { onPage, type StillProps, StillView } from './view.tsx';

const cursorShape = z.object({ decidedExact: z.iso.datetime(), reportId: z.uuid() });
function readCursor(text: string | undefined): StillCursor | undefined {
  const [decidedExact, reportId] = (text ?? '').split('_');
  return cursorShape.safeParse({ decidedExact, reportId }).data;
}
const writeCursor = ({ decidedExact, reportId }: StillCursor): string => `${decidedExact}_${reportId}`;

const countOf = (text: string | undefined): number =>
  z.coerce.number().int().min(1).max(onPage).safeParse(text).data ?? 0;

const onlyOf = (visit: Visit): string | undefined =>
  z.uuid().safeParse(visit.query['report'] ?? field(visit.form, 'only')).data;

/** One page of those that stand still, or the one that is asked for. */
async function concernsFor(act: StaffAct, visit: Visit, today: Day): Promise<StillConcern[]> {
  const only = onlyOf(visit);
  if (only !== undefined) {
    const one = await findDecided(act, only);
    if (one === undefined) throw new Refusal('not-found');
    return [one];
  }
  return listStill(act, {
    before: londonInstant(addDays(today, -stillRuleOn(today).days)),
    today,
    after: readCursor(visit.query['after']),
    most: onPage + 1,
  });
}

/** What others hold is gone through and turned away: the answer leaves at a whole tick, which does not tell how much that was [R8]. */
const show = (desk: Desk, visit: Visit, back?: Pick<StillProps, 'chosen' | 'problems'>): Promise<Answer> =>
  atWholeTick(() =>
    actAs(desk, visit, { act: 'figures.read' }, async (act) => {
      if (!worksAtDesk(act.actor)) throw new Refusal('not-found');
      const today = londonDay(act.now);
      const found = await concernsFor(act, visit, today);
      const concerns = found.slice(0, onPage);
      const last = concerns.at(-1);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title'),
          place: 'inbox',
          hasErrors: back !== undefined,
          backHref: staffPaths.inbox(),
          children: (
            <StillView
              concerns={concerns}
              next={found.length > onPage && last !== undefined ? writeCursor(last) : undefined}
              after={visit.query['after']}
              only={onlyOf(visit)}
              rule={stillRuleOn(today)}
              chosen={back?.chosen ?? { reports: [], came: '' }}
              problems={back?.problems ?? []}
              done={countOf(visit.query['done'])}
              left={countOf(visit.query['left'])}
              formToken={visit.formToken()}
            />
          ),
        }),
        back === undefined ? {} : { status: 422 },
      );
    }),
  );

/** What was chosen, on a day; undefined where it is none of what is offered. */
function cameOf(came: string, today: Day): CameOf | undefined {
  const stopped = stopReasons.find((each) => each === came);
  if (stopped !== undefined) return { stopped };
  const months = stillRuleOn(today).months.find((each) => `goes-on-${each}` === came);
  return months === undefined ? undefined : { againOn: addDays(today, monthsInDays(months)) };
}

/** Each concern has a line of its own in the book. */
async function sayIt(desk: Desk, visit: Visit): Promise<Answer> {
  const reports = [...new Set(fields(visit.form, 'reports'))].filter((id) => z.uuid().safeParse(id).success);
  const came = field(visit.form, 'came');
  const offered = cameOf(came, londonDay(new Date())) !== undefined;
  const problems = [
    ...(reports.length === 0 ? (['reports'] as const) : []),
    ...(offered ? [] : (['came'] as const)),
  ];
  if (problems.length > 0) return show(desk, visit, { chosen: { reports, came }, problems });
  if (reports.length > onPage) throw new Refusal('bad-request');
  const only = onlyOf(visit);
  let done = 0;
  for (const id of reports) if (await sayOfOne(desk, visit, { id, came })) done += 1;
  if (done === 0) throw new Refusal('not-found');
  const left = reports.length - done;
  return redirect(
    only === undefined ? `${staffPaths.stoodStill()}?done=${done}&left=${left}` : staffPaths.report(only),
  );
}

/** False where it was undone, withdrawn or passed on since the page was opened: the others are said all the same. */
async function sayOfOne(
  desk: Desk,
  visit: Visit,
  { id, came }: { id: string; came: string },
): Promise<boolean> {
  const line = { act: 'report.say-afterwards', record: { kind: 'report', id } } as const;
  try {
    await actAs(desk, visit, line, async (act) => {
      const said = cameOf(came, londonDay(act.now));
      if (said === undefined) throw new Refusal('bad-request');
      await sayAfterwards(act, id, said);
    });
    return true;
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'not-found') return false;
    throw fault;
  }
}

export const stoodStillRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.stoodStill(), 'inbox.stood-still', (visit) => show(desk, visit)),
  post(staffPaths.stoodStill(), 'inbox.stood-still.say', (visit) => sayIt(desk, visit)),
];
