import {
  Button,
  Callout,
  CharacterCount,
  ErrorSummary,
  FileList,
  Messages,
  NotificationBanner,
} from '../../../design/index.ts';
import type { SentFile } from '../../../files/index.ts';
import { publicPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { catalogue, type Lang } from '../../../platform/words/index.ts';
import type { ReturnedReport } from '../../return-to-report.ts';
import { longestText } from '../../told.ts';
import type { Attached } from '../attached.ts';
import { FilesPart, inWords, limitsInWords, refusalErrors } from '../file-parts.tsx';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite } from '../public-site.ts';
import { errorFinder, formWords, listErrors } from '../question-page.tsx';
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
  /** What has been added to the answer and not yet been sent. */
  readonly files: Attached;
}

export function ReturnedView(props: ReturnedProps) {
  const { site, visit, report, once, files, typed = {}, errors = [] } = props;
  const lang = langOf(visit);
  const t = words(lang);
  const wrong = [...listErrors(visit, errors), ...refusalErrors(lang, files)];
  const lost = Number(visit.query['lost'] ?? 0);
  const { messages } = report;
  const waiting = messages.at(-1)?.author === 'desk';
  return (
    <PublicPage site={site} visit={visit} title={t('title')} hasErrors={wrong.length > 0}>
      {wrong.length > 0 ? (
        <ErrorSummary titleText={formWords(lang)('thereIsAProblem')} errorList={wrong} />
      ) : null}
      {visit.query['sent'] === '1' ? (
        <NotificationBanner type="success" titleText={t('sentTitle')} text={t('sentText')} />
      ) : null}
      {lost > 0 ? <Callout>{<p>{t('filesLost', { count: lost })}</p>}</Callout> : null}
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
      <SentFiles lang={lang} files={report.files} />
      <AnswerForm visit={visit} waiting={waiting} once={once} typed={typed} errors={errors} files={files} />
    </PublicPage>
  );
}

/** What the reporter has sent so far: that it came, and nothing of what became of it. */
function SentFiles({ lang, files }: { lang: Lang; files: readonly SentFile[] }) {
  const t = words(lang);
  if (files.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('filesSent')}</h2>
      <FileList
        files={files.map((file) => ({
          name: file.name,
          about: t('fileSentOn', { ...inWords(lang, file), day: file.receivedAt }),
        }))}
      />
    </>
  );
}

function AnswerForm(props: {
  visit: Visit;
  waiting: boolean;
  once: string;
  typed: Typed;
  errors: readonly FieldError[];
  files: Attached;
}) {
  const { visit, waiting } = props;
  const lang = langOf(visit);
  const t = words(lang);
  const action = hrefFor(visit, publicPaths.comeBackReport());
  return (
    <>
      <form method="post" action={action} enctype="multipart/form-data" noValidate data-uploads>
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
        <FilesPart
          lang={lang}
          attached={props.files}
          title={t('filesToSend')}
          label={t('addFiles')}
          hint={t('addFilesHint', limitsInWords(lang))}
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
