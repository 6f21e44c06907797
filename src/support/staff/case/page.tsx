/** `/cases/:id`: one page of the person. `?at=` shows it as it stood at a place of its history. Opening it is an act. */
import { type GivenShare, listAgencies, listMemberNames, listSharesOf } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { listConsents, standingConsents } from '../../../consents/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { findStageOfCase } from '../../../referrals/index.ts';
import { type Alert, listAlertsOf } from '../../alerts/alert-store.ts';
import { approvableIn, hearsComplaint, partStates } from '../../approval/approval-rule.ts';
import { findHears, findRuleThen } from '../../approval/approval-rule-store.ts';
import { tiedAt } from '../../case/case.ts';
import { findByReferences } from '../../case/case-store.ts';
import { listDrafts } from '../../case/draft-store.ts';
import { listTurns } from '../../case/list-turns.ts';
import { lastDecision, tellMoments } from '../../case/moments.ts';
import { openCase } from '../../case/open-case.ts';
import { oneOf, type Story } from '../../case/story.ts';
import { listWaymarks } from '../../case/waymarks.ts';
import { findPhotograph } from '../../photograph/photograph.ts';
import { seenShared } from '../../share/tell-shared.ts';
import { referencesIn } from '../../ties/tie.ts';
import { listCasesOfPerson, listTiesBack } from '../../ties/tie-store.ts';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { t } from './case-page-words.ts';
import { nameOfPerson } from './head.tsx';
import { openTheirCases } from './load-their-cases.ts';
import { CaseView } from './view.tsx';

/** Alerts of a time, each with what its ending was called in the story of that time. */
const asSaid = (alerts: readonly Alert[], story: Story): Alert[] =>
  alerts.map((alert) =>
    alert.ending === null
      ? alert
      : { ...alert, ending: oneOf(story, 'ending', alert.about)?.body.what ?? alert.ending },
  );

/** Did a share live at that time? */
const lives = ({ grantedAt, endedAt, until }: GivenShare, at: Date): boolean =>
  grantedAt <= at && (endedAt === null || endedAt > at) && until > at;

export const caseRoute = (desk: Desk): Route =>
  get(staffPaths.case(':id'), 'case', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id), async (act) => {
      const { one: opened, story, dataKey } = await openCase(act, id, at);
      const shares = await listSharesOf(act, id);
      const agencies = await listAgencies(act);
      const { now, step: then } = await momentAsked(act, id, at);
      const moment = at === undefined ? undefined : now;
      const one = tiedAt(opened, now);
      const agreed = (await listConsents(act, id, dataKey)).filter(({ recordedAt }) => recordedAt <= now);
      const standing = [...standingConsents(agreed).values()];
      const own = one.agencyId === act.actor.agencyId;
      if (!own)
        await seenShared(
          act,
          shares.flatMap((each) => (each.toAgency === act.actor.agencyId ? [each.shareId] : [])),
        );
      const rule = own ? await findRuleThen(act, id, now) : undefined;
      const parts = own ? partStates(story, rule) : [];
      const personShut = oneOf(story, 'person') === undefined && !own;
      const back = at === undefined && !personShut ? await listTiesBack(act, one) : [];
      const others =
        at === undefined && !personShut
          ? await listCasesOfPerson(act, one, referencesIn(story, true), back)
          : [];
      const theirs = await openTheirCases(act, one, others);
      const names = await listMemberNames(act, [
        one.holder,
        ...others.map(({ holder }) => holder),
        ...(then === undefined ? [] : [then.by]),
        ...parts.flatMap(({ asked }) => (asked === undefined ? [] : [asked.by, asked.body.to])),
      ]);
      const { turns, older } = await listTurns(act, id, dataKey, { upTo: at });
      const until = londonDay(now);
      const marks = await listWaymarks(act, id, moment);
      const name = nameOfPerson(story);
      const photograph = await findPhotograph(act, { caseId: id, agencyId: one.agencyId, dataKey }, story);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { name, reference: one.reference }),
          place: 'cases',
          backHref: staffPaths.cases(),
          children: (
            <CaseView
              one={one}
              story={story}
              now={now}
              told={tellMoments(londonDay(one.openedAt), turns, until, marks)}
              older={older}
              stage={await findStageOfCase(act, id, moment)}
              decision={lastDecision(marks)}
              others={await findByReferences(act, referencesIn(story, false))}
              tiesBack={back}
              theirs={theirs}
              photograph={photograph?.hasPreview ? photograph.fileId : undefined}
              own={own}
              works={own && one.state === 'open' && at === undefined}
              then={then}
              at={at}
              personShut={personShut}
              agreed={standing.filter(({ about }) => about === 'sharing')}
              grounds={
                own ? [] : shares.filter((each) => each.toAgency === act.actor.agencyId && lives(each, now))
              }
              readBy={shares.flatMap((each) => (lives(each, now) ? [each.toAgency] : []))}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
              drafts={at === undefined ? await listDrafts(act, id) : []}
              alerts={
                at === undefined
                  ? await listAlertsOf(act, id)
                  : asSaid(await listAlertsOf(act, id, now), story)
              }
              hears={hearsComplaint(await findHears(act), one.holder, act.actor.memberId)}
              parts={parts.filter(({ of }) => approvableIn(one).includes(of))}
              formToken={visit.formToken()}
              done={visit.query['done']}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    });
  });
