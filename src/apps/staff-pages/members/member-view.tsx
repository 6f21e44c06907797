import { Alert, CaseHeader, ErrorSummary, InsetText, Split, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { reasonId } from './change-form.ts';
import { ChangeForms } from './change-forms.tsx';
import type { MemberModel } from './load-member.ts';
import { MemberHistory, RolesHeld } from './member-history.tsx';
import type { MemberViewProps } from './member-view-props.ts';
import { stateTag, t } from './member-words.ts';

/** One member: how they stand, what can be done, and what was done before. */
export function MemberView(props: MemberViewProps) {
  return (
    <>
      <Outcome {...props} />
      <Head model={props.model} />
      <Split>
        <div>
          <Standing model={props.model} />
          <ChangeForms {...props} />
        </div>
        <div>
          <RolesHeld model={props.model} />
          <MemberHistory model={props.model} />
        </div>
      </Split>
    </>
  );
}

const good = ['invited', 'roles', 'suspend', 'restore', 'leave', 'invite-again', 'sign-out'] as const;

/** What is wrong with a form that came back, or what the last press did: a short code in the address, read against a closed list. */
function Outcome({ returned, meanwhile, done }: MemberViewProps) {
  if (meanwhile)
    return (
      <Alert
        variant="warning"
        variantText={t('done.note')}
        title={t('changed')}
        text={t('changed')}
        role="alert"
      />
    );
  if (returned?.error !== undefined) {
    const at = returned.change === 'roles' ? 'roles' : reasonId(returned.change);
    return (
      <ErrorSummary titleText={t('error.title')} errorList={[{ href: `#${at}`, text: returned.error }]} />
    );
  }
  const outcome = [...good, 'same' as const].find((each) => each === done);
  if (outcome === undefined) return null;
  const isGood = outcome !== 'same';
  return (
    <Alert
      variant={isGood ? 'success' : 'information'}
      variantText={t(isGood ? 'done.good' : 'done.note')}
      title={t(`done.${outcome}`)}
      text={t(`done.${outcome}`)}
      role="status"
    />
  );
}

function Head({ model }: { model: MemberModel }) {
  const { member } = model;
  const on = (at: Date | null) => (at === null ? undefined : t('member.on', { at }));
  const facts = [
    { name: t('member.state'), value: <Tag {...stateTag(member.state)} /> },
    { name: t('member.email'), value: <span class="ps-break">{member.email}</span> },
    {
      name: t('member.signedIn'),
      value: member.signedInAt === null ? t('list.never') : t('list.at', { at: member.signedInAt }),
    },
    { name: t('member.sessions'), value: t('member.sessionsCount', { count: member.liveSessions }) },
    { name: t('member.invited'), value: on(member.invitedAt) },
    { name: t('member.joined'), value: on(member.joinedAt) },
    { name: t('member.suspended'), value: on(member.suspendedAt) },
    { name: t('member.left'), value: on(member.leftAt) },
  ];
  return (
    <CaseHeader
      caption={t('member.caption', { agency: member.agencyName })}
      title={member.name}
      facts={facts.filter((fact) => fact.value !== undefined)}
    />
  );
}

/** Why there is less to do here than elsewhere. */
function Standing({ model }: { model: MemberModel }) {
  const { member, me } = model;
  if (member.memberId === me.memberId)
    return (
      <InsetText>
        <h2 class="govuk-heading-s">{t('self.title')}</h2>
        <p class="govuk-body">{t('self.text')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.account()}>
            {t('self.account')}
          </a>
        </p>
      </InsetText>
    );
  if (member.state === 'left') return <InsetText text={t('gone.text')} />;
  if (member.standing === 'stand-in')
    return <InsetText text={t('lent.text', { agency: member.agencyName })} />;
  return null;
}
