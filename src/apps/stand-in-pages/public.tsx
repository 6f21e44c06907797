/**
 * The public site's pages that stand in for the one asked for, in the reader's language. Whatever broke, nothing typed is
 * lost: it is shown, and sent again on one press. None of these needs the database.
 */
import type { ComponentChildren } from 'preact';
import { Button } from '../../design/index.ts';
import { publicPaths } from '../../paths.ts';
import type { FormBody, StandInPages, Visit } from '../../platform/web/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import {
  FormToken,
  hrefFor,
  langOf,
  type PageSite,
  PhoneList,
  PublicPage,
  phoneNumbers,
} from '../../reports/public/routes.ts';
import ar from './public/words/ar.json' with { type: 'json' };
import cy from './public/words/cy.json' with { type: 'json' };
import en from './public/words/en.json' with { type: 'json' };
import ro from './public/words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Makes the stand-in pages of the public site. */
export function publicStandIns(site: PageSite): StandInPages {
  const notFound = (visit: Visit) => {
    const t = words(langOf(visit));
    return (
      <Plain site={site} visit={visit} title={t('notFoundTitle')} lead={t('notFoundLead')}>
        <Home visit={visit} />
      </Plain>
    );
  };
  return {
    notFound,
    // There is no signing in on this site.
    signedOut: notFound,
    fault: (visit, reference) => {
      const t = words(langOf(visit));
      const sending = visit.method === 'POST';
      return (
        <Plain
          site={site}
          visit={visit}
          title={t(sending ? 'faultTitleSending' : 'faultTitle')}
          lead={t(sending ? 'faultLeadSending' : 'faultLead')}
        >
          <p class="govuk-body">{t('danger', { emergency: phoneNumbers.emergency.number })}</p>
          <Again visit={visit} />
          <h2 class="govuk-heading-m">{t('callInstead')}</h2>
          <PhoneList lang={langOf(visit)} />
          <p class="govuk-body-s ps-quiet">{t('reference', { reference })}</p>
        </Plain>
      );
    },
    formExpired: (visit) => {
      const t = words(langOf(visit));
      return (
        <Plain site={site} visit={visit} title={t('expiredTitle')} lead={t('expiredLead')}>
          <Again visit={visit} />
        </Plain>
      );
    },
    slowDown: (visit, seconds) => {
      const t = words(langOf(visit));
      return (
        <Plain site={site} visit={visit} title={t('slowTitle')} lead={t('slowLead', { seconds })}>
          <p class="govuk-body">{t('danger', { emergency: phoneNumbers.emergency.number })}</p>
          <Again visit={visit} />
        </Plain>
      );
    },
    unreadable: (visit, status) => {
      const t = words(langOf(visit));
      return (
        <Plain
          site={site}
          visit={visit}
          title={t('unreadableTitle')}
          lead={t(status === 413 ? 'tooLargeLead' : 'unreadableLead')}
        >
          <Home visit={visit} />
        </Plain>
      );
    },
  };
}

function Plain(props: {
  site: PageSite;
  visit: Visit;
  title: string;
  lead: string;
  children: ComponentChildren;
}) {
  const { site, visit, title } = props;
  // The address asked for may be anything at all, so language links lead home.
  return (
    <PublicPage site={site} visit={visit} title={title} languagePath={publicPaths.home()}>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">{props.lead}</p>
      {props.children}
    </PublicPage>
  );
}

function Home({ visit }: { visit: Visit }) {
  const t = words(langOf(visit));
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={hrefFor(visit, publicPaths.home())}>
          {t('home')}
        </a>
      </p>
      <p class="govuk-body">{t('danger', { emergency: phoneNumbers.emergency.number })}</p>
    </>
  );
}

/** The form that was sent, to be sent again on one press: what was written is shown, the rest is carried along. */
function Again({ visit }: { visit: Visit }) {
  const t = words(langOf(visit));
  if (visit.method === 'GET')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={hrefFor(visit, visit.path)}>
          {t('tryAgain')}
        </a>
      </p>
    );
  const kept = fieldsOf(visit.form);
  return (
    <form method="post" action={hrefFor(visit, visit.path)} class="ps-again">
      <FormToken visit={visit} />
      {kept.some(([, value]) => isWritten(value)) ? <p class="govuk-body">{t('kept')}</p> : null}
      {kept.map(([name, value], index) =>
        isWritten(value) ? (
          <textarea
            class="govuk-textarea"
            name={name}
            id={`kept-${index}`}
            aria-label={t('youWrote')}
            rows={Math.min(8, 1 + Math.ceil(value.length / 60))}
            readOnly
          >
            {`\n${value}`}
          </textarea>
        ) : (
          <input type="hidden" name={name} value={value} />
        ),
      )}
      <Button text={t('sendAgain')} preventDoubleClick />
    </form>
  );
}

/** Every field but the token of a page that has had its time. */
const fieldsOf = (form: FormBody): [string, string][] =>
  Object.entries(form).flatMap(([name, value]) =>
    name === 'form-token'
      ? []
      : (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
  );

/** Written by a person, rather than the code of a choice or a key. */
const isWritten = (value: string): boolean => value.trim() !== '' && !/^[a-z0-9-]{1,40}$/.test(value);
