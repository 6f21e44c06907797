/** `/orders/look-up`: is a person, a vehicle, a phone, a place or a business under an order? */
import { listAgencies, reads } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  atWholeTick,
  field,
  get,
  page,
  post,
  type Route,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { lookUp } from '../../watch/look-up.ts';
import { t } from './look-up-words.ts';
import { LookUpView } from './view.tsx';

/** Most characters that may be asked about. */
const longest = 200;

function problemWith(asked: string): string | undefined {
  if (asked === '') return t('error');
  return asked.length > longest ? t('errorLong') : undefined;
}

const show = (desk: Desk, visit: Visit, asked: string, problem?: string): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!reads(look.actor, 'order')) throw new Refusal('not-found');
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'orders',
        hasErrors: problem !== undefined,
        backHref: staffPaths.orders(),
        children: (
          <LookUpView
            asked={asked}
            problem={problem}
            result={undefined}
            today={londonDay(look.now)}
            formToken={visit.formToken()}
            agencyName={() => ''}
          />
        ),
      }),
      problem === undefined ? {} : { status: 422 },
    );
  });

const find = (desk: Desk, visit: Visit, asked: string): Promise<Answer> =>
  actAs(desk, visit, { act: 'order.look-up' }, async (act) => {
    if (!reads(act.actor, 'order')) throw new Refusal('not-found');
    const result = await lookUp(act, asked);
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'orders',
        backHref: staffPaths.orders(),
        children: (
          <LookUpView
            asked={asked}
            problem={undefined}
            result={result}
            today={londonDay(act.now)}
            formToken={visit.formToken()}
            agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
          />
        ),
      }),
    );
  });

export const lookUpRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.lookUpOrder(), 'orders.look-up', (visit) => show(desk, visit, '')),
  post(staffPaths.lookUpOrder(), 'orders.look-up.find', (visit) => {
    const asked = field(visit.form, 'asked').trim();
    const problem = problemWith(asked);
    return problem === undefined
      ? atWholeTick(() => find(desk, visit, asked))
      : show(desk, visit, asked, problem);
  }),
];
