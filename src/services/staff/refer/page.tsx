/** `/cases/:id/services`: to which services somebody was referred, `?at=` as it stood; `/cases/:id/services/refer?service=`: refers them to one. */
import { randomUUID } from 'node:crypto';
import { basesOn, listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../audit/index.ts';
import { agreesTo, agreesToBody, listConsents, purposes } from '../../../consents/index.ts';
import { idOf, PastNote, type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import {
  CaseHead,
  momentAsked,
  needDomainCodes,
  openCase,
  placeAsked,
  preferencesOf,
} from '../../../support/index.ts';
import { getService } from '../../directory/service-store.ts';
import { listReferralsOfCase } from '../../referral/referral-store.ts';
import { sendReferral } from '../../referral/send-referral.ts';
import { dropDraft, findDraft } from '../../typed/draft-store.ts';
import { listUnmet } from '../../waiting/unmet-store.ts';
import { CaseServicesView } from './case-view.tsx';
import { keepRoutes } from './keep.ts';
import { problemOfReferral, type RefersTo, referFields } from './refer-form.ts';
import { type ReferWord, t } from './refer-words.ts';
import { sentShape } from './sent-shape.ts';
import { serviceAsked } from './service-asked.ts';
import { referralsThen } from './services-then.ts';
import { ReferView } from './view.tsx';

const lineOf = (act: Line['act'], id: string, detail: Line['detail'] = {}): Line => ({
  act,
  record: { kind: 'case', id },
  detail,
});
const nameIn =
  (agencies: readonly { readonly agencyId: string; readonly name: string }[]) =>
  (agencyId: string): string =>
    agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId;

const caseRoute = (desk: Desk): Route =>
  get(staffPaths.caseServices(':id'), 'case.services', (visit) => {
    const id = idOf(visit);
    const at = placeAsked(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'services' }), async (act) => {
      const { one, story, dataKey } = await openCase(act, id, at);
      const { now, step: then } = await momentAsked(act, id, at);
      const all = await listReferralsOfCase(act, id);
      const referrals = at === undefined ? all : await referralsThen(act, { caseId: id, dataKey }, all, now);
      const names = await listMemberNames(act, [
        ...new Set([...referrals.map((each) => each.sentBy), ...(then === undefined ? [] : [then.by])]),
      ]);
      const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('case.title', { reference: one.reference }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: (
            <CaseServicesView
              caseId={id}
              own={one.agencyId === act.actor.agencyId}
              open={one.state === 'open'}
              at={at}
              past={
                then === undefined ? null : (
                  <PastNote then={then} now={staffPaths.caseServices(id)} nameOf={nameOf}>
                    {t('case.past')}
                  </PastNote>
                )
              }
              referrals={referrals}
              unmet={await listUnmet(act, id, at === undefined ? undefined : now)}
              formToken={visit.formToken()}
              today={londonDay(now)}
              done={visit.query['done']}
              head={
                <CaseHead
                  one={one}
                  story={story}
                  now={now}
                  at={at}
                  part="services"
                  {...(one.agencyId === act.actor.agencyId ? {} : { fixed: true })}
                />
              }
              agencyName={nameIn(await listAgencies(act))}
              nameOf={nameOf}
            />
          ),
        }),
      );
    });
  });

/** The case and the service, for those who may refer. @throws {Refusal} not-found */
async function openBoth(act: StaffAct, caseId: string, serviceId: string) {
  const opened = await openCase(act, caseId);
  if (opened.one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  if (opened.one.state === 'closed') throw new Refusal('changed-meanwhile');
  const service = await getService(act, serviceId);
  if (service.endedOn !== null) throw new Refusal('changed-meanwhile');
  const elsewhere = service.agencyId === act.actor.agencyId ? 'own' : 'elsewhere';
  const to: RefersTo = service.provider === null ? elsewhere : 'outside';
  return { ...opened, service, to };
}
/** The first need of a service that a referral begins with. */
const firstNeed = (finds: readonly string[]): string =>
  needDomainCodes.find((code) => finds.includes(`need:${code}`)) ?? '';

const show = (desk: Desk, visit: Visit, read?: ReadForm<ReferWord>): Promise<Answer> => {
  const id = idOf(visit);
  const serviceId = serviceAsked(visit);
  return actAs(desk, visit, lineOf('case.open', id, { part: 'refer to a service' }), async (act) => {
    if (serviceId === undefined) {
      if ((await openCase(act, id)).one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
      return redirect(`${staffPaths.services()}?case=${id}`);
    }
    const { one, story, dataKey, service, to } = await openBoth(act, id, serviceId);
    const consents = await listConsents(act, id, dataKey);
    const fields = referFields(to, basesOn(act.now));
    const begun = typedFrom(undefined, fields, londonDay(act.now));
    begun.set('need', { text: firstNeed(service.finds), none: '' });
    const of = { recordId: id, kind: 'refer', about: serviceId } as const;
    const draft = read === undefined ? await findDraft(act, of) : undefined;
    const kept = draft === undefined ? undefined : new Map(Object.entries(draft.content.typed));
    const agencyName = nameIn(await listAgencies(act));
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { service: service.name }),
        place: 'cases',
        hasErrors: read !== undefined,
        backHref: staffPaths.caseServices(id),
        children: (
          <ReferView
            caseId={id}
            service={service}
            agency={service.provider ?? agencyName(service.agencyId)}
            to={to}
            preferences={preferencesOf(story)}
            agreed={purposes.filter((purpose) =>
              to === 'outside'
                ? agreesToBody(consents, purpose, service.serviceId)
                : agreesTo(consents, purpose, service.agencyId),
            )}
            fields={fields}
            typed={read?.typed ?? kept ?? begun}
            keptAt={draft?.keptAt}
            problems={read?.problems ?? new Map()}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={act.now} />}
          />
        ),
      }),
      read === undefined ? {} : { status: 422 },
    );
  });
};

async function send(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const serviceId = serviceAsked(visit);
  if (serviceId === undefined) throw new Refusal('not-found');
  const referralId = randomUUID();
  const { read, to, agencyId } = await actAs(
    desk,
    visit,
    lineOf('case.open', id, { part: 'refer to a service' }),
    async (act) => {
      const { to, service } = await openBoth(act, id, serviceId);
      const { agencyId } = service;
      const typed = readForm(visit.form, referFields(to, basesOn(act.now)));
      const wrong = typed.problems.size === 0 ? problemOfReferral(typed) : undefined;
      return { to, agencyId, read: wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) } };
    },
  );
  if (read.problems.size > 0) return show(desk, visit, read);
  const sent = sentShape.parse(read.body);
  const line = lineOf('service-referral.send', id, {
    ...{ service: serviceId, referral: referralId },
    ...(to === 'elsewhere' ? { agency: agencyId } : {}),
    ...(sent.share === undefined ? {} : { ground: sent.share.ground }),
  });
  try {
    await actAs(desk, visit, line, async (act) => {
      await sendReferral(act, { ...sent, referralId, caseId: id, serviceId });
      await dropDraft(act, { recordId: id, kind: 'refer', about: serviceId });
    });
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== 'not-allowed') throw fault;
    const wrong =
      to === 'outside'
        ? (['agreedWords', 'agreedWords.needed'] as const)
        : (['ground', 'ground.notAgreed'] as const);
    return show(desk, visit, { ...read, problems: new Map([wrong]) });
  }
  return redirect(
    to === 'outside'
      ? `${staffPaths.serviceReferral(referralId)}?done=written`
      : `${staffPaths.caseServices(id)}?done=sent`,
  );
}

export const referRoutes = (desk: Desk): readonly Route[] => [
  caseRoute(desk),
  get(staffPaths.caseToService(':id'), 'case.services.refer', (visit) => show(desk, visit)),
  post(staffPaths.caseToService(':id'), 'case.services.refer.send', (visit) => send(desk, visit)),
  ...keepRoutes(desk),
];
