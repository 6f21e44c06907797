import { type Act, type GivenShare, listAgencies, listSharesOf } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { type Day, londonDay, londonInstant } from '../../platform/working-days.ts';
import { settleTasks, type Wanted } from '../../tasks/index.ts';
import type { Order } from './order.ts';
import { orderWord } from './order-words.ts';
import { endsFrom, expiryOf, type Story, turningDays } from './story.ts';

const showOnSource = 'order-show-on';

/** Its last day by all that the court has said, also of days ahead; null for until further order. What is shown of it ends then. */
export const lastDayOf = (story: Story, today: Day): Day | null =>
  expiryOf(story, turningDays(story, today).at(-1) ?? today) ?? null;

/** The day with which a share ends; undefined where it ends within a day, and so was given for a time and not until the order's last day. */
function lastDayShown({ until }: GivenShare): Day | undefined {
  const day = londonDay(new Date(until.getTime() - 1));
  return londonInstant(day, 24).getTime() === until.getTime() ? day : undefined;
}

interface Shown {
  /** Of what is shown to an agency that which lasts longest; what was ended by hand is not. */
  readonly share: GivenShare;
  readonly day: Day;
  /** The order lasts longer. */
  readonly isShort: boolean;
}

/** Until when each agency is shown an order that was shown to it until its last day, and whether that is earlier than it lasts by now. */
export function shownUntil(story: Story, shares: readonly GivenShare[], today: Day): Shown[] {
  if (endsFrom(story) !== undefined) return [];
  const last = lastDayOf(story, today);
  if (last !== null && last < today) return [];
  const standing = shares.filter(({ endedAt }) => endedAt === null);
  return [...Map.groupBy(standing, ({ toAgency }) => toAgency).values()].flatMap((theirs) => {
    const [share] = theirs.toSorted((one, other) => other.until.getTime() - one.until.getTime());
    const day = share === undefined ? undefined : lastDayShown(share);
    return share === undefined || day === undefined
      ? []
      : [{ share, day, isShort: last === null || day < last }];
  });
}

/**
 * An order whose last day was put later is shown to other agencies until its old one, since each disclosure is somebody's act. Asks whoever answers for it, for each
 * agency and by the day on which it would see it no more, to show it on or to let it end; done once it is shown on, and asked
 * no more once the order has run out.
 */
export async function settleShowing(act: Act, one: Order, story: Story): Promise<void> {
  const agencies = await listAgencies(act);
  const today = londonDay(act.now);
  const shown = shownUntil(story, await listSharesOf(act, one.orderId), today);
  const wanted = shown.map(({ share: { toAgency }, day, isShort }): Wanted => {
    const agency = agencies.find(({ agencyId }) => agencyId === toAgency)?.name ?? toAgency;
    return {
      task: {
        agencyId: one.agencyId,
        ownerId: one.lead,
        dueOn: day,
        title: `${one.reference}: ${orderWord('task.showOn', { agency })}`,
        aboutPath: staffPaths.orderSharing(one.orderId),
        recordId: one.orderId,
        source: showOnSource,
        sourceKey: `${one.orderId} ${toAgency} ${lastDayOf(story, today) ?? ''}`.trimEnd(),
      },
      state: isShort ? 'open' : 'done',
    };
  });
  await settleTasks(act, showOnSource, one.orderId, wanted);
}
