import { Button, Callout, CharacterCount, Messages, NotificationBanner } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { ReturnedReport } from '../../return-to-report.ts';
import { longestText } from '../../told.ts';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite } from '../public-site.ts';
import { Errors, errorFinder } from '../question-page.tsx';
import type { FieldError, Typed } from '../read-form.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

interface ReturnedProps {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly report: ReturnedReport;
  readonly once: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
}

export function ReturnedView({ site, visit, report, once, typed = {}, errors = [] }: ReturnedProps) {
  const t = words(langOf(visit));
  const { messages } = report;
  const waiting = messages.at(-1)?.author === 'desk';
  return (
    <PublicPage site={site} visit={visit} title={t('title')} hasErrors={errors.length > 0}>
      <Errors visit={visit} errors={errors} />
      {visit.query['sent'] === '1' ? (
        <NotificationBanner type="success" titleText={t('sentTitle')} text={t('sentText')} />
      ) : null}
      <h1 class="govuk-heading-xl">{t('title')}</h1>
      <Callout title={t(report.stage)}>
        <p>{t(`${report.stage}Text`)}</p>
        <p>{t('receivedOn', { day: report.receivedAt })}</p>
      </Callout>
      <h2 class="govuk-heading-m">{t('conversation')}</h2>
      {messages.length === 0 ? (
        <p class="govuk-body">{t('noMessages')}</p>
      ) : (
        <Messages
          label={t('conversation')}
          atText={t('at')}
          items={messages.map((message) => ({
            id: message.messageId,
            type: message.author === 'reporter' ? 'sent' : 'received',
            sender: t(message.author),
            children: <p class="ps-kept">{message.text}</p>,
            date: t('day', { day: message.sentAt }),
            time: t('time', { time: message.sentAt }),
            dateTime: message.sentAt.toISOString(),
          }))}
        />
      )}
      <AnswerForm visit={visit} waiting={waiting} once={once} typed={typed} errors={errors} />
    </PublicPage>
  );
}

function AnswerForm(props: {
  visit: Visit;
  waiting: boolean;
  once: string;
  typed: Typed;
  errors: readonly FieldError[];
}) {
  const { visit, waiting } = props;
  const t = words(langOf(visit));
  const action = hrefFor(visit, publicPaths.comeBackReport());
  return (
    <>
      <form method="post" action={action} noValidate>
        <FormToken visit={visit} />
        <input type="hidden" name="once" value={props.once} />
        <CharacterCount
          name="answer"
          label={{ text: t(waiting ? 'answer' : 'addMore'), classes: 'govuk-label--m' }}
          hint={{ text: t('answerHint', { emergency: phoneNumbers.emergency.number }) }}
          rows={6}
          maxlength={longestText}
          threshold={80}
          value={props.typed['answer']}
          errorMessage={errorFinder(visit, props.errors)('answer')}
        />
        <Button text={t('send')} preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">{t('finishTitle')}</h2>
      <p class="govuk-body">{t('finishText')}</p>
      <form method="post" action={action}>
        <FormToken visit={visit} />
        <Button text={t('finish')} name="finish" value="1" classes="govuk-button--secondary" />
      </form>
    </>
  );
}
