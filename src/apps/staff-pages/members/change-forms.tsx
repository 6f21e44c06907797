import type { ComponentChildren } from 'preact';
import type { MemberChange } from '../../../access/index.ts';
import { Button, Details, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { reasonId } from './change-form.ts';
import type { MemberViewProps } from './member-view-props.ts';
import { t } from './member-words.ts';
import { RoleBoxes } from './role-boxes.tsx';

/** What may be done with the member, one form for each; what may not be done is not there. */
export function ChangeForms(props: MemberViewProps) {
  const { may } = props.model;
  return (
    <>
      {may('roles') ? <Roles {...props} /> : null}
      {may('invite-again') ? <Invitation {...props} /> : null}
      {may('restore') ? <WithReason {...props} change="restore" /> : null}
      {may('sign-out') ? <SignOut {...props} /> : null}
      {may('suspend') ? <WithReason {...props} change="suspend" warning /> : null}
      {may('leave') ? <WithReason {...props} change="leave" warning /> : null}
    </>
  );
}

type FormProps = MemberViewProps & { change: MemberChange; children: ComponentChildren };

function Form({ model, formToken, change, children }: FormProps) {
  return (
    <form action={staffPaths.changeMember(model.member.memberId, change)} method="post" novalidate>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="revision" value={model.member.revision} />
      {children}
    </form>
  );
}

function Roles(props: MemberViewProps) {
  const { model } = props;
  const returned = props.returned?.change === 'roles' ? props.returned : undefined;
  return (
    <section class="ps-part" aria-labelledby="roles-title">
      <h2 class="govuk-heading-m" id="roles-title">
        {t('roles.title')}
      </h2>
      <Form {...props} change="roles">
        <RoleBoxes
          legend={t('roles.legend')}
          hint={t('roles.lead')}
          open={model.member.standing === 'own' ? model.open : []}
          held={returned?.roles ?? model.member.roles}
          error={returned?.error}
        />
        <Button text={t('roles.save')} preventDoubleClick />
      </Form>
    </section>
  );
}

function Invitation(props: MemberViewProps) {
  const { member, link } = props.model;
  if (member.state === 'invited')
    return (
      <section class="ps-part" aria-labelledby="invitation-title">
        <h2 class="govuk-heading-m" id="invitation-title">
          {t('again.title')}
        </h2>
        <p class="govuk-body">
          {link.works ? t('again.waiting', { until: link.until }) : t('again.lapsed')} {t('again.sendText')}
        </p>
        <Form {...props} change="invite-again">
          <Button classes="govuk-button--secondary" text={t('again.send')} preventDoubleClick />
        </Form>
      </section>
    );
  return (
    <Details summaryText={t('lost.title')}>
      <p class="govuk-body">{t('lost.text')}</p>
      <p class="govuk-body ps-break">{t('lost.consequence', { email: member.email })}</p>
      <Form {...props} change="invite-again">
        <Button classes="govuk-button--secondary" text={t('lost.send')} preventDoubleClick />
      </Form>
    </Details>
  );
}

function SignOut(props: MemberViewProps) {
  return (
    <Details summaryText={t('out.title')}>
      <p class="govuk-body">{t('out.text')}</p>
      <Form {...props} change="sign-out">
        <Button classes="govuk-button--secondary" text={t('out.send')} preventDoubleClick />
      </Form>
    </Details>
  );
}

type WithReasonProps = MemberViewProps & { change: 'suspend' | 'restore' | 'leave'; warning?: true };

function WithReason(props: WithReasonProps) {
  const { change, warning, model } = props;
  const returned = props.returned?.change === change ? props.returned : undefined;
  const what = change === 'leave' && model.member.state === 'invited' ? 'withdraw' : change;
  const form = (
    <Form {...props} change={change}>
      <p class="govuk-body">{t(`${what}.text`)}</p>
      <Textarea
        id={reasonId(change)}
        name={reasonId(change)}
        rows={2}
        label={{ text: t('reason.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('reason.hint') }}
        value={returned?.reason}
        errorMessage={returned?.error === undefined ? undefined : { text: returned.error }}
      />
      <Button
        classes={warning === true ? 'govuk-button--warning' : 'govuk-button--secondary'}
        text={t(`${what}.send`)}
        preventDoubleClick
      />
    </Form>
  );
  if (change === 'restore')
    return (
      <section class="ps-part" aria-labelledby="restore-title">
        <h2 class="govuk-heading-m" id="restore-title">
          {t('restore.title')}
        </h2>
        {form}
      </section>
    );
  return (
    <Details summaryText={t(`${what}.title`)} open={returned !== undefined}>
      {form}
    </Details>
  );
}
