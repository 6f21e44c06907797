/** `/practice/mail`: the mails of the invented county, to be read by whoever tries it out. Not there on a real database. */
import { InsetText, Table } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { findPracticeMail, type KeptMail, listPracticeMails } from '../../../platform/mail/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { AccountDoor } from '../account-door.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** Nothing of this is there unless the database was made for practice; the database's own policies say the same. */
function onlyInPractice(door: AccountDoor): void {
  if (!door.practice) throw new Refusal('not-found');
}

export const practiceMailRoutes = (door: AccountDoor): readonly Route[] => [
  get(staffPaths.practiceMail(), 'practice.mail', async (visit) => {
    onlyInPractice(door);
    const mails = await door.look((look) => listPracticeMails(look.db));
    return page(door.frame({ visit, title: t('title'), children: <Mails mails={mails} /> }));
  }),
  get(staffPaths.practiceMailOne(':id'), 'practice.mail.one', async (visit) => {
    onlyInPractice(door);
    const mail = await door.look((look) => findPracticeMail(look.db, visit.params['id'] ?? ''));
    return page(door.frame({ visit, title: mail.subject, children: <OneMail mail={mail} /> }));
  }),
];

function Mails({ mails }: { mails: readonly KeptMail[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {mails.length === 0 ? (
        <InsetText>
          <h2 class="govuk-heading-m">{t('none.title')}</h2>
          <p class="govuk-body">{t('none.text')}</p>
        </InsetText>
      ) : (
        <Table
          caption={t('caption')}
          captionClasses="govuk-visually-hidden"
          classes="ps-dense ps-cards-narrow ps-mails"
          head={[{ text: t('subject') }, { text: t('to') }, { text: t('when') }]}
          rows={mails.map((mail) => [
            {
              children: (
                <a class="govuk-link" href={staffPaths.practiceMailOne(mail.mailId)}>
                  {mail.subject}
                </a>
              ),
              attributes: { 'data-label': t('subject') },
            },
            { text: mail.to, attributes: { 'data-label': t('to') } },
            { text: t('at', { at: mail.keptAt }), attributes: { 'data-label': t('when') } },
          ])}
        />
      )}
      <SignInLink />
    </>
  );
}

/** A mail as it was written; what is a link on its own line can be followed. */
function OneMail({ mail }: { mail: KeptMail }) {
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.practiceMail()}>
          {t('all')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{mail.subject}</h1>
      <p class="ps-second ps-letter-head">{t('toAt', { to: mail.to, at: mail.keptAt })}</p>
      <div class="ps-letter govuk-body">
        {mail.text
          .trim()
          .split('\n')
          .map((line) => [isLink(line) ? <OwnLink href={line} /> : line, '\n'])}
      </div>
      <SignInLink />
    </>
  );
}

const isLink = (line: string): boolean => /^https?:\/\/\S+$/.test(line.trim());

/** A link of ours is followed on this very site, however the mail's reader came here. */
function OwnLink({ href }: { href: string }) {
  const { pathname, search } = new URL(href.trim());
  return (
    <a class="govuk-link" href={`${pathname}${search}`}>
      {href.trim()}
    </a>
  );
}

function SignInLink() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={staffPaths.signIn()}>
        {t('signIn')}
      </a>
    </p>
  );
}
