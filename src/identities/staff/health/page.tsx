/** `/model-health`, for administrators only: how matching does on their own agency's records, in counts. */
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { listHealthCounts, listJoiningValues } from './health-query.ts';
import { t } from './health-words.ts';
import { sumHealth } from './sum-health.ts';
import { HealthView } from './view.tsx';

/** How far back it counts: this month and the five before. */
const months = 6;
const sinceWhen = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1)));

export const healthRoute = (desk: Desk): Route =>
  get(staffPaths.modelHealth(), 'model-health', (visit) =>
    actAs(desk, visit, { act: 'model.read' }, async (act) => {
      if (!act.actor.roles.includes('administrator')) throw new Refusal('not-allowed');
      const since = sinceWhen(act.now);
      const counts = await listHealthCounts(act, since);
      const values = await listJoiningValues(act, since);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title'),
          place: 'model-health',
          children: <HealthView health={sumHealth(counts)} values={values} since={since} />,
        }),
      );
    }),
  );
