/** `/model-health`, for administrators only: how matching does on their own agency's records, in counts, and which model is in use. */
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, get, page, post, type Route, redirect } from '../../../platform/web/index.ts';
import { askToLearn, chooseModel, looksAfterModel } from '../../learn-model.ts';
import { findModelInUse, listLearntModels } from '../../model-store.ts';
import { listCommonCounts, listHealthCounts, listJoiningValues, listYields } from './health-query.ts';
import { t } from './health-words.ts';
import { sumHealth } from './sum-health.ts';
import { HealthView } from './view.tsx';

/** How far back it counts: this month and the five before. */
const months = 6;
/** How many of the models that were learnt are shown. */
const fewLearnt = 3;
const sinceWhen = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1)));

const readHealth = (desk: Desk): Route =>
  get(staffPaths.modelHealth(), 'model-health', (visit) =>
    actAs(desk, visit, { act: 'model.read' }, async (act) => {
      if (!act.actor.roles.includes('administrator')) throw new Refusal('not-allowed');
      const since = sinceWhen(act.now);
      const counts = await listHealthCounts(act, since);
      const values = await listJoiningValues(act, since);
      const yields = await listYields(act, since);
      const common = await listCommonCounts(act);
      const learn = {
        inUse: await findModelInUse(act),
        learnt: await listLearntModels(act, fewLearnt),
        looksAfter: await looksAfterModel(act),
        formToken: visit.formToken(),
        done: visit.query['done'],
      };
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title'),
          place: 'model-health',
          children: (
            <HealthView
              health={sumHealth(counts)}
              values={values}
              yields={yields}
              common={common}
              since={since}
              learn={learn}
            />
          ),
        }),
      );
    }),
  );

/** The page, and what is done there about the model. */
export const healthRoutes = (desk: Desk): readonly Route[] => [
  readHealth(desk),
  post(staffPaths.learnModel(), 'model.learn', async (visit) => {
    await actAs(desk, visit, { act: 'model.ask' }, askToLearn);
    return redirect(`${staffPaths.modelHealth()}?done=asked#health-learn`);
  }),
  post(staffPaths.chooseModel(), 'model.choose', async (visit) => {
    const version = field(visit.form, 'version').slice(0, 40);
    const detail = { model: version === '' ? 'own' : version };
    await actAs(desk, visit, { act: 'model.choose', detail }, (act) =>
      chooseModel(act, version === '' ? null : version),
    );
    return redirect(`${staffPaths.modelHealth()}?done=chosen#health-learn`);
  }),
];
