/** `/members/invite`: somebody of one's own agency; for another that has no administrator, its first one. */
import { randomUUID } from 'node:crypto';
import {
  AddressKnown,
  inviteMember,
  type ListedAgency,
  linkLimits,
  listAgencies,
  listAgenciesWithoutAdministrator,
  type Role,
  rolesOpenTo,
  type StaffLook,
} from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { Button, ErrorSummary, Input, SummaryList } from '../../../design/index.ts';
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
import { type InviteField, readInvitation, type TypedInvitation } from './invite-form.ts';
import { t } from './member-words.ts';
import { RoleBoxes } from './role-boxes.tsx';

/** The agency that is invited to, and the roles that may be given there; one role alone leaves no choice. */
interface Place {
  readonly agency: ListedAgency;
  readonly own: boolean;
  readonly open: readonly Role[];
}

async function findPlace(look: StaffLook, wanted: string): Promise<Place> {
  const me = look.actor;
  if (!me.roles.includes('administrator')) throw new Refusal('not-allowed');
  const agencyId = wanted === '' ? me.agencyId : wanted;
  const agency = (await listAgencies(look)).find((each) => each.agencyId === agencyId);
  if (agency === undefined) throw new Refusal('not-found');
  if (agencyId === me.agencyId) return { agency, own: true, open: rolesOpenTo(agency.kind) };
  if (!(await listAgenciesWithoutAdministrator(look, me.agencyId)).includes(agencyId))
    throw new Refusal('not-found');
  return { agency, own: false, open: ['administrator'] };
}

const givenAt = (place: Place): readonly Role[] | undefined => (place.own ? undefined : place.open);

interface Returned {
  readonly typed: TypedInvitation;
  readonly errors: ReadonlyMap<InviteField, string>;
}

const show = (desk: Desk, visit: Visit, wanted: string, returned?: Returned): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    const place = await findPlace(look, wanted);
    const title = place.own ? t('invite.title') : t('invite.titleFirst', { agency: place.agency.name });
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title,
        place: 'members',
        hasErrors: returned !== undefined,
        backHref: staffPaths.members(),
        children: (
          <InviteView title={title} place={place} formToken={visit.formToken()} returned={returned} />
        ),
      }),
      returned === undefined ? {} : { status: 422 },
    );
  });

async function send(desk: Desk, visit: Visit): Promise<Answer> {
  const wanted = field(visit.form, 'agency');
  const place = await lookAs(desk, visit, (look) => findPlace(look, wanted));
  const { typed, value, errors } = readInvitation(visit.form, givenAt(place));
  if (value === undefined) return show(desk, visit, wanted, { typed, errors });
  const memberId = randomUUID();
  const line = {
    act: 'member.invite',
    record: { kind: 'member', id: memberId },
    detail: { agency: place.agency.agencyId, given: value.roles.join(' ') },
  } as const;
  try {
    await actAs(desk, visit, line, (act) =>
      inviteMember(act, { ...value, memberId, agencyId: place.agency.agencyId }),
    );
  } catch (fault) {
    if (!(fault instanceof AddressKnown)) throw fault;
    return show(desk, visit, wanted, { typed, errors: new Map([['email', t('error.known')]]) });
  }
  return redirect(`${staffPaths.member(memberId)}?done=invited`);
}

export const inviteRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.invite(), 'member.invite', (visit) => show(desk, visit, visit.query['agency'] ?? '')),
  post(staffPaths.invite(), 'member.invite.send', (visit) => send(desk, visit)),
];

function InviteView(props: {
  title: string;
  place: Place;
  formToken: string;
  returned: Returned | undefined;
}) {
  const { place, returned } = props;
  const errors = returned?.errors ?? new Map<InviteField, string>();
  const errorAt = (name: InviteField) => {
    const text = errors.get(name);
    return text === undefined ? undefined : { text };
  };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.size === 0 ? null : (
          <ErrorSummary
            titleText={t('error.title')}
            errorList={[...errors].map(([name, text]) => ({ href: `#${name}`, text }))}
          />
        )}
        <h1 class="govuk-heading-l">{props.title}</h1>
        {place.own ? null : <p class="govuk-body">{t('invite.firstLead')}</p>}
        <p class="govuk-body">{t('invite.lead', { days: linkLimits.joinDays })}</p>
        <form action={staffPaths.invite()} method="post" novalidate>
          <input type="hidden" name="form-token" value={props.formToken} />
          {place.own ? null : <input type="hidden" name="agency" value={place.agency.agencyId} />}
          <SummaryList
            rows={[
              { key: { text: t('invite.agency') }, value: { text: place.agency.name } },
              ...(place.own ? [] : [{ key: { text: t('roles.title') }, value: { text: t('invite.only') } }]),
            ]}
          />
          <Input
            id="name"
            name="name"
            label={{ text: t('invite.name') }}
            hint={{ text: t('invite.nameHint') }}
            value={returned?.typed.name}
            errorMessage={errorAt('name')}
            autocomplete="off"
            spellcheck={false}
          />
          <Input
            id="email"
            name="email"
            type="email"
            label={{ text: t('invite.email') }}
            hint={{ text: t('invite.emailHint') }}
            value={returned?.typed.email}
            errorMessage={errorAt('email')}
            autocomplete="off"
            spellcheck={false}
          />
          {place.own ? (
            <RoleBoxes
              legend={t('invite.roles')}
              hint={t('invite.rolesHint')}
              open={place.open}
              held={returned?.typed.roles ?? []}
              error={errors.get('roles')}
            />
          ) : null}
          <Button text={t('invite.send')} preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
