/** `/account`: what a member may know and do about their own account and sessions. */
import { z } from 'zod';
import {
  endOwnOtherSessions,
  endOwnSession,
  findOwnAccount,
  listOwnSessions,
  type OwnAccount,
  type OwnSession,
  type SignedIn,
} from '../../../access/index.ts';
import { roleNames } from '../../../access/staff/routes.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { Alert, Button, SummaryList, Table, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, post, type Route, redirect } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** `/account` and the forms that end sessions. Another member's session looks as if there were none. */
export const ownAccountRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.account(), 'account', (visit) =>
    lookAs(desk, visit, async (look) => {
      const children = (
        <AccountView
          member={look.actor}
          account={await findOwnAccount(look)}
          sessions={await listOwnSessions(look)}
          formToken={visit.formToken()}
          done={visit.query['done']}
        />
      );
      return page(desk.frame({ visit, member: look.actor, title: t('title'), children }));
    }),
  ),
  post(staffPaths.endSession(':id'), 'account.end-session', async (visit) => {
    const id = z.uuid().safeParse(visit.params['id']).data;
    if (id === undefined) throw new Refusal('not-found');
    await actAs(desk, visit, { act: 'session.end', detail: { session: id } }, async (act) => {
      if ((await endOwnSession(act, id)) === 0) throw new Refusal('not-found');
    });
    return redirect(`${staffPaths.account()}?done=ended`);
  }),
  post(staffPaths.endOtherSessions(), 'account.end-other-sessions', async (visit) => {
    await actAs(desk, visit, { act: 'session.end-others' }, endOwnOtherSessions);
    return redirect(`${staffPaths.account()}?done=others`);
  }),
];

interface AccountProps {
  readonly member: SignedIn;
  readonly account: OwnAccount | undefined;
  readonly sessions: readonly OwnSession[];
  readonly formToken: string;
  readonly done: string | undefined;
}

function AccountView(props: AccountProps) {
  const { member, account } = props;
  const done = (['ended', 'others'] as const).find((each) => each === props.done);
  return (
    <>
      {done === undefined ? null : (
        <Alert
          variant="success"
          variantText={t('done.kind')}
          title={t(`done.${done}`)}
          text={t(`done.${done}`)}
          role="status"
        />
      )}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <div class="ps-measure">
        <SummaryList
          rows={[
            { key: { text: t('name') }, value: { text: member.name } },
            { key: { text: t('agency') }, value: { text: member.agencyName } },
            {
              key: { text: t('roles') },
              value: {
                children: (
                  <>
                    {roleNames(member.roles) || t('noRole')}
                    <span class="ps-second">{t('rolesHint')}</span>
                  </>
                ),
              },
            },
          ]}
        />
        <h2 class="govuk-heading-m">{t('signIn.title')}</h2>
        {account === undefined ? (
          <p class="govuk-body">{t('signIn.practice')}</p>
        ) : (
          <SignIn account={account} />
        )}
      </div>
      <Sessions {...props} />
    </>
  );
}

function SignIn({ account }: { account: OwnAccount }) {
  const row = (name: 'password' | 'second' | 'codes', value: string, href: string) => ({
    key: { text: t(`signIn.${name}`) },
    value: { text: value },
    actions: {
      items: [
        {
          href,
          text: t(name === 'codes' ? 'signIn.new' : 'signIn.change'),
          visuallyHiddenText: t(`signIn.${name}`).toLowerCase(),
        },
      ],
    },
  });
  return (
    <SummaryList
      rows={[
        row('password', t('signIn.since', { at: account.passwordSetAt }), staffPaths.ownPassword()),
        row('second', t('signIn.since', { at: account.secondFactorSetAt }), staffPaths.ownSecondFactor()),
        row('codes', t('signIn.left', { count: account.recoveryCodesLeft }), staffPaths.ownRecoveryCodes()),
      ]}
    />
  );
}

const labelled = (column: 'device' | 'started' | 'used' | 'act') => ({
  'data-label': t(`sessions.${column}`),
});

function Sessions({ sessions, formToken }: AccountProps) {
  return (
    <section aria-labelledby="sessions">
      <h2 class="govuk-heading-m" id="sessions">
        {t('sessions.title')}
      </h2>
      <p class="govuk-body ps-measure">{t('sessions.lead')}</p>
      <Table
        caption={t('sessions.caption')}
        captionClasses="govuk-visually-hidden"
        classes="ps-dense ps-cards-narrow"
        head={[
          { text: t('sessions.device') },
          { text: t('sessions.started') },
          { text: t('sessions.used') },
          { text: t('sessions.act') },
        ]}
        rows={sessions.map((session) => [
          { text: session.device || t('sessions.unknown'), attributes: labelled('device') },
          { text: t('sessions.at', { at: session.startedAt }), attributes: labelled('started') },
          { text: t('sessions.at', { at: session.seenAt }), attributes: labelled('used') },
          { children: <EndSession session={session} formToken={formToken} />, attributes: labelled('act') },
        ])}
      />
      {sessions.length > 1 ? (
        <form action={staffPaths.endOtherSessions()} method="post">
          <input type="hidden" name="form-token" value={formToken} />
          <Button classes="govuk-button--secondary" text={t('sessions.endOthers')} preventDoubleClick />
        </form>
      ) : null}
    </section>
  );
}

function EndSession({ session, formToken }: { session: OwnSession; formToken: string }) {
  if (session.isThis) return <Tag text={t('sessions.this')} classes="govuk-tag--green" />;
  const device = session.device || t('sessions.unknown');
  return (
    <form action={staffPaths.endSession(session.sessionId)} method="post">
      <input type="hidden" name="form-token" value={formToken} />
      <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
        {t('sessions.end')}
        <span class="govuk-visually-hidden">
          {' '}
          {t('sessions.endHidden', { device, at: session.startedAt })}
        </span>
      </Button>
    </form>
  );
}
