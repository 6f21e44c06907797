/** `/clock/rules` and `/clock/rules/:rule`: what every date comes from, who set it, and setting it from a day on. */
import { reads, type SignedIn } from '../../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../../platform/web/index.ts';
import { londonDay } from '../../../../platform/working-days.ts';
import { type RuleId, ruleIds } from '../../clock-rule.ts';
import { listRuleChanges } from '../../clock-rule-store.ts';
import { houseRules } from '../../rule-data.ts';
import { setRule, setsRules } from '../../set-rule.ts';
import { ruleTitle } from '../../stage-words.ts';
import { OneRuleView } from './one-view.tsx';
import { type ReadRule, readRule } from './rule-form.ts';
import { RulesView, t } from './view.tsx';

/** Rules tell of nobody; they are for whoever keeps dates by them, or sets them. */
function mayRead(member: SignedIn): void {
  if (!reads(member, 'referral') && !setsRules(member)) throw new Refusal('not-allowed');
}

const list = (desk: Desk): Route =>
  get(staffPaths.clockRules(), 'clock.rules', (visit) =>
    lookAs(desk, visit, async (look) => {
      mayRead(look.actor);
      const changes = await listRuleChanges(look);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'rules',
          children: (
            <RulesView
              rules={[...houseRules, ...changes.map((change) => change.version)]}
              today={londonDay(look.now)}
              sets={setsRules(look.actor)}
            />
          ),
        }),
      );
    }),
  );

const ruleOf = (visit: Visit): RuleId => {
  const rule = ruleIds.find((each) => each === visit.params['rule']);
  if (rule === undefined) throw new Refusal('not-found');
  return rule;
};

const show = (desk: Desk, visit: Visit, back?: ReadRule): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    mayRead(look.actor);
    const rule = ruleOf(visit);
    const changes = (await listRuleChanges(look)).filter((change) => change.version.rule === rule);
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: ruleTitle(rule),
        place: 'rules',
        hasErrors: back !== undefined,
        backHref: staffPaths.clockRules(),
        children: (
          <OneRuleView
            rule={rule}
            house={houseRules.filter((each) => each.rule === rule)}
            changes={changes}
            today={londonDay(look.now)}
            sets={setsRules(look.actor)}
            problems={back?.problems ?? []}
            typed={visit.form}
            saved={visit.query['saved'] === 'yes'}
            formToken={visit.formToken()}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });

async function keep(desk: Desk, visit: Visit): Promise<Answer> {
  const read = readRule(visit.form, ruleOf(visit));
  const { set } = read;
  if (set === undefined) {
    await lookAs(desk, visit, async (look) => {
      if (!setsRules(look.actor)) throw new Refusal('not-allowed');
    });
    return show(desk, visit, read);
  }
  await actAs(desk, visit, { act: 'clock.set-rule', detail: { rule: set.rule.rule } }, (act) =>
    setRule(act, set.rule, set.reason),
  );
  return redirect(`${staffPaths.clockRule(set.rule.rule)}?saved=yes`);
}

export const rulesRoutes = (desk: Desk): readonly Route[] => [
  list(desk),
  get(staffPaths.clockRule(':rule'), 'clock.rule', (visit) => show(desk, visit)),
  post(staffPaths.clockRule(':rule'), 'clock.rule.set', (visit) => keep(desk, visit)),
];
