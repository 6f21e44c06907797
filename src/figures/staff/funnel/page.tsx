/** `/figures/funnel`: from concern to conviction, of what is open to oneself and of what is released; the concerns behind a figure; the file. */
import { reads, type SignedIn, type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { atWholeTick, get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { addDays, type Day, londonDay } from '../../../platform/working-days.ts';
import { countsOwn, readsFigures, readsReleases } from '../../figure-access.ts';
import { type Chain, chainsOf, type Stage, stages } from '../../funnel/chain.ts';
import { channelsOf, funnelOf, isOfKind } from '../../funnel/funnel.ts';
import { listConcerns, listReferralsBegun, listWays, type Period } from '../../funnel/funnel-query.ts';
import { openRule, protect } from '../../release/protect.ts';
import { askedLength, monthsOf } from '../../release/release-length.ts';
import { listReleases, type Release } from '../../release/release-store.ts';
import { ConcernsView } from './concerns-view.tsx';
import { funnelFile } from './funnel-file.ts';
import { noon, t } from './funnel-words.ts';
import { FunnelView, type OwnFigures, type Span, spans } from './view.tsx';

const daysInMonth = 365.25 / 12;
const spanOf = (visit: Visit): Span =>
  spans.find((months) => String(months) === visit.query['months']) ?? spans[0];
/** Up to today, and today with it. */
function periodOf(today: Day, months: Span): Period {
  return { from: addDays(today, -Math.round(months * daysInMonth)), until: addDays(today, 1) };
}

/** The stages that a member's roles say nothing of. */
function unseenBy(member: SignedIn): Set<Stage> {
  return new Set<Stage>([
    ...(reads(member, 'referral') ? [] : (['referred'] as const)),
    ...(reads(member, 'investigation') ? [] : (['investigated', 'charged', 'convicted', 'ordered'] as const)),
  ]);
}

interface Counted extends OwnFigures {
  readonly chains: readonly Chain[];
}

/** Counts what is open to the member who asks. */
async function countOwn(act: StaffAct, months: Span): Promise<Counted> {
  const period = periodOf(londonDay(act.now), months);
  const [concerns, referrals, ways] = [
    await listConcerns(act, period),
    await listReferralsBegun(act, period),
    await listWays(act),
  ];
  const chains = chainsOf(concerns, referrals, ways);
  return {
    chains,
    period,
    months,
    told: protect(funnelOf(chains), openRule),
    channels: channelsOf(chains),
    unseen: unseenBy(act.actor),
    says: worksAtDesk(act.actor),
    without: ways.filter(({ reportId }) => reportId === null).length,
  };
}

/** The releases of the length that is asked for, and of these the one that is, else the newest. */
function chosen(visit: Visit, every: readonly Release[]) {
  const over = askedLength(visit.query['over']);
  const all = every.filter(({ period }) => monthsOf(period) === over);
  return { over, all, shown: all.find(({ period }) => period.until === visit.query['release']) ?? all[0] };
}

const reading = <T,>(desk: Desk, visit: Visit, work: (act: StaffAct) => Promise<T>): Promise<T> =>
  // What others hold is gone through and turned away: the answer leaves at a whole tick, which does not tell how much that was [R8].
  atWholeTick(() =>
    actAs(desk, visit, { act: 'figures.read' }, (act) => {
      if (!readsFigures(act.actor)) throw new Refusal('not-allowed');
      return work(act);
    }),
  );

/** What is released, as a file; else what is open to oneself. */
async function fileFor(act: StaffAct, visit: Visit): Promise<string> {
  const asksRelease = visit.query['release'] !== undefined || visit.query['over'] !== undefined;
  if (asksRelease && readsReleases(act.actor)) {
    const { shown: release } = chosen(visit, await listReleases(act));
    if (release === undefined) throw new Refusal('not-found');
    const { content, period, madeAt } = release;
    return funnelFile(
      content,
      new Set(),
      t('lead.release', {
        from: noon(period.from),
        until: noon(addDays(period.until, -1)),
        made: madeAt,
        nearest: content.rule.nearest,
        least: content.rule.least,
      }),
    );
  }
  if (!countsOwn(act.actor)) throw new Refusal('not-found');
  const { told, unseen, period, channels } = await countOwn(act, spanOf(visit));
  return funnelFile(
    told,
    unseen,
    t('lead.own', { from: noon(period.from), until: noon(addDays(period.until, -1)) }),
    channels,
  );
}

export const funnelRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.funnel(), 'figures.funnel', (visit) =>
    reading(desk, visit, async (act) => {
      const { actor } = act;
      const all = readsReleases(actor) ? await listReleases(act) : [];
      return page(
        desk.frame({
          visit,
          member: actor,
          title: t('title'),
          place: 'figures',
          children: (
            <FunnelView
              own={countsOwn(actor) ? await countOwn(act, spanOf(visit)) : undefined}
              releases={readsReleases(actor) ? chosen(visit, all) : undefined}
              kind={visit.query['kind']}
            />
          ),
        }),
      );
    }),
  ),
  get(staffPaths.funnelConcerns(), 'figures.funnel.concerns', (visit) =>
    reading(desk, visit, async (act) => {
      const stage = stages.find((each) => each === visit.query['stage']) ?? 'concern';
      if (!countsOwn(act.actor) || unseenBy(act.actor).has(stage)) throw new Refusal('not-found');
      const months = spanOf(visit);
      const { chains } = await countOwn(act, months);
      const { kind } = visit.query;
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('list.title', { stage: t(`stage.${stage}`) }),
          place: 'figures',
          backHref: `${staffPaths.funnel()}?months=${months}${kind === undefined ? '' : `&kind=${encodeURIComponent(kind)}`}`,
          children: (
            <ConcernsView
              stage={stage}
              chains={chains.filter(
                (each) => each.reached[stage] !== undefined && (kind === undefined || isOfKind(each, kind)),
              )}
            />
          ),
        }),
      );
    }),
  ),
  get(staffPaths.funnelFile(), 'figures.funnel.file', (visit) =>
    reading(desk, visit, async (act) => ({
      kind: 'file',
      body: Buffer.from(await fileFor(act, visit)),
      type: 'text/csv; charset=utf-8',
      name: 'from-concern-to-conviction.csv',
    })),
  ),
];
