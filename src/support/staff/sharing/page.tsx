/** `/cases/:id/sharing`: what the person agreed to, by purpose and agency, and who else reads the case because of it; `?at=` as it stood. */
import { z } from 'zod';
import {
  basesOn,
  endShare,
  type GivenShare,
  listAgencies,
  listMemberNames,
  listSharesOf,
  mayReceive,
  type StaffAct,
  type StaffLook,
} from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { type Consent, listConsents } from '../../../consents/index.ts';
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
import { ownReferralOf, tiedAt } from '../../case/case.ts';
import { listWritten } from '../../case/entry-store.ts';
import { openCase } from '../../case/open-case.ts';
import { recordSharing, shareCase } from '../../share/share-case.ts';
import { sharedElsewhere } from '../../share/shared-elsewhere.ts';
import { caseSharingTurned } from '../../share/tell-shared.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { type BodyAsked, prefilled, readAnswer, readShare, type SharingProblem } from './read-sharing.ts';
import { saidInReferral, toConfirm } from './said-in-referral.ts';
import { sharedSharing } from './shared-page.tsx';
import { SharingView, t } from './view.tsx';

/** The case, for those who work on it. @throws {Refusal} not-found, also for those it is shared with to read */
async function openOwn(act: StaffAct, id: string) {
  const opened = await openCase(act, id);
  if (opened.one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  return opened;
}
const receiversOf = async (look: StaffLook | StaffAct) =>
  (await listAgencies(look)).filter((each) => each.agencyId !== look.actor.agencyId && mayReceive(each));

/** The shares that there were at a moment, as they were then: one that has ended since stood. */
const sharesAt = (shares: readonly GivenShare[], now: Date): GivenShare[] =>
  shares
    .filter(({ grantedAt }) => grantedAt <= now)
    .map((each) => (each.endedAt !== null && each.endedAt > now ? { ...each, endedAt: null } : each));

/** The bodies outside the partnership that the person was ever asked about, each once. */
const bodiesIn = (consents: readonly Consent[]): BodyAsked[] =>
  [
    ...new Map(
      consents.flatMap(({ serviceId, told }) =>
        serviceId === undefined ? [] : [[serviceId, told.body ?? '']],
      ),
    ),
  ].map(([serviceId, body]) => ({ serviceId, body }));

const show = async (desk: Desk, visit: Visit, problems: readonly SharingProblem[] = []): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  const saidBefore = at === undefined ? await saidInReferral(desk, visit, id) : [];
  return actAs(desk, visit, lineOf('consent.open', id), async (act) => {
    const opened = await openCase(act, id, at);
    if (opened.one.agencyId !== act.actor.agencyId) return sharedSharing(desk, visit, act, opened);
    const { one, story, dataKey } = opened;
    const { now, step: then } = await momentAsked(act, id, at);
    const consents = (await listConsents(act, id, dataKey)).filter(
      ({ about, recordedAt }) => about === 'sharing' && recordedAt <= now,
    );
    const shares = sharesAt(await listSharesOf(act, id), now);
    const tied = tiedAt(one, now);
    const elsewhere = (await sharedElsewhere(act, tied, now)).map((each) => ({
      ...each,
      shares: sharesAt(each.shares, now),
    }));
    const receivers = await receiversOf(act);
    const upTo = at === undefined ? {} : { upTo: at };
    const handed = await listWritten(act, id, dataKey, { kinds: ['handed-in'], ...upTo, most: 100 });
    const reasons = await listWritten(act, id, dataKey, { kinds: ['shared'], most: 500 });
    const named = [
      ...consents.flatMap((each) => each.recordedBy ?? []),
      ...shares.flatMap((each) => each.grantedBy ?? []),
      ...handed.map((each) => each.by),
      ...(then === undefined ? [] : [then.by]),
    ];
    const names = await listMemberNames(act, [...new Set(named)]);
    const nameOf = (memberId: string | null) => names.get(memberId ?? '')?.name ?? '';
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: problems.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <SharingView
            caseId={id}
            open={one.state === 'open' && at === undefined}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.caseSharing(id)} nameOf={nameOf} />
              )
            }
            consents={consents}
            shares={shares}
            elsewhere={elsewhere}
            referralElsewhere={
              ownReferralOf(tied) !== null && elsewhere.every(({ kind }) => kind !== 'referral')
            }
            handed={handed.flatMap((each) => (each.kind === 'handed-in' ? [each] : []))}
            receivers={receivers}
            offered={toConfirm(saidBefore, consents, receivers)}
            bodies={bodiesIn(consents)}
            bases={basesOn(act.now)}
            now={now}
            form={visit.method === 'GET' ? prefilled(visit.query) : visit.form}
            problems={problems}
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} part="sharing" at={at} />}
            agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            nameOf={nameOf}
            reasonOf={(shareId) =>
              reasons.flatMap((each) =>
                each.kind === 'shared' && each.about === shareId ? [each.body.why] : [],
              )[0]
            }
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

const back = (id: string, done: string): Answer => redirect(`${staffPaths.caseSharing(id)}?done=${done}`);

async function record(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const outcome = await actAs(desk, visit, lineOf('consent.record', id), async (act) => {
    const { one, dataKey } = await openOwn(act, id);
    const receivers = (await receiversOf(act)).map((each) => each.agencyId);
    const consents = await listConsents(act, id, dataKey);
    const { answer, problems } = readAnswer(visit.form, receivers, bodiesIn(consents), act.now);
    if (answer === undefined) return { problems, ended: 0 };
    const ended = await recordSharing(act, id, answer);
    const also = (await sharedElsewhere(act, one, act.now)).flatMap(({ shares }) => shares);
    return {
      problems,
      ended: ended + also.filter(({ endedAt }) => endedAt !== null && endedAt >= act.now).length,
    };
  });
  if (outcome.problems.length > 0) return show(desk, visit, outcome.problems);
  return back(id, outcome.ended > 0 ? 'withdrawn' : 'recorded');
}

/** To whom it may be given, and on what. */
const groundsOf = async (look: StaffLook | StaffAct) => ({
  receivers: (await receiversOf(look)).map((each) => each.agencyId),
  grounds: ['consent', ...basesOn(look.now).map(({ code }) => code)],
});

/** What the book says of a share: to which agency, and on consent or on which law. Only what there is to choose, never what was typed. */
function sharedWith(visit: Visit, known: Awaited<ReturnType<typeof groundsOf>>): Record<string, string> {
  const chosen = readShare(visit.form, known.receivers, known.grounds).share;
  return chosen === undefined ? {} : { agency: chosen.toAgency, ground: chosen.ground };
}

async function share(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  try {
    const detail = await lookAs(desk, visit, async (look) => sharedWith(visit, await groundsOf(look)));
    const problems = await actAs(desk, visit, lineOf('record.share', id, detail), async (act) => {
      await openOwn(act, id);
      const { receivers, grounds } = await groundsOf(act);
      const read = readShare(visit.form, receivers, grounds);
      if (read.share !== undefined) {
        const shareId = await shareCase(act, id, read.share);
        await act.announce(caseSharingTurned, { caseId: id, shareId });
      }
      return read.problems;
    });
    return problems.length > 0 ? await show(desk, visit, problems) : back(id, 'shared');
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'not-allowed') return show(desk, visit, ['consent']);
    throw fault;
  }
}

async function end(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const shareId = z.uuid().safeParse(field(visit.form, 'share')).data;
  if (shareId === undefined) throw new Refusal('not-found');
  await actAs(desk, visit, lineOf('record.end-share', id), async (act) => {
    // Only a share of this very case: its line in the book names it.
    if ((await listSharesOf(act, id)).every((each) => each.shareId !== shareId))
      throw new Refusal('not-found');
    await endShare(act, shareId);
    await act.announce(caseSharingTurned, { caseId: id });
  });
  return back(id, 'ended');
}

export const sharingRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseSharing(':id'), 'case.sharing', (visit) => show(desk, visit)),
  post(staffPaths.recordCaseConsent(':id'), 'case.sharing.record', (visit) => record(desk, visit)),
  post(staffPaths.caseSharing(':id'), 'case.sharing.share', (visit) => share(desk, visit)),
  post(staffPaths.endCaseShare(':id'), 'case.sharing.end', (visit) => end(desk, visit)),
];
