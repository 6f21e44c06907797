import type { ComponentChildren, VNode } from 'preact';
import { Button, ButtonGroup, ErrorSummary, NotificationBanner } from '../../design/index.ts';
import { publicPaths } from '../../paths.ts';
import type { Visit } from '../../platform/web/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import { longestLine, longestText, mostOfEach } from '../told.ts';
import ar from './form-words/words/ar.json' with { type: 'json' };
import cy from './form-words/words/cy.json' with { type: 'json' };
import en from './form-words/words/en.json' with { type: 'json' };
import ro from './form-words/words/ro.json' with { type: 'json' };
import { FormToken, hrefFor, langOf, PublicPage } from './frame.tsx';
import { numberOf, type StepName, stepBefore } from './journey.ts';
import { draftMinutes, type StartedReport } from './kept-visit.ts';
import type { PageSite } from './public-site.ts';
import type { FieldError } from './read-form.ts';

/** The words of every form: buttons, errors, notices. */
export const formWords = catalogue({ en, cy, ro, ar });

interface QuestionPageProps {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly step: StepName;
  readonly title: string;
  readonly report: StartedReport;
  readonly errors?: readonly FieldError[];
  readonly required?: true | undefined;
  /** Where the form is sent, when not to the step itself. */
  readonly action?: string;
  /** Where "back" leads, when not to the question before. */
  readonly back?: string;
  readonly footerNotes?: ComponentChildren;
  readonly children: (error: (field: string) => { readonly text: string } | undefined) => VNode;
}

/** What is wrong, in words. */
export function errorText(visit: Visit, { word }: FieldError): string {
  const t = formWords(langOf(visit));
  return t(word, { longestText, longestLine, mostOfEach });
}

/** Errors as the error summary lists them. */
export const listErrors = (visit: Visit, errors: readonly FieldError[]) =>
  errors.map((error) => ({ text: errorText(visit, error), href: `#${error.field}` }));

/** All that is wrong with a form, at the top of its page. */
export function Errors({ visit, errors }: { visit: Visit; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <ErrorSummary
      titleText={formWords(langOf(visit))('thereIsAProblem')}
      errorList={listErrors(visit, errors)}
    />
  );
}

/** The error of one field, as the components take it. */
export const errorFinder =
  (visit: Visit, errors: readonly FieldError[]) =>
  (field: string): { readonly text: string } | undefined => {
    const found = errors.find((error) => error.field === field);
    return found && { text: errorText(visit, found) };
  };

/** Said once, on the page after: earlier answers had been deleted. */
export function LostNotice({ visit, report }: { visit: Visit; report: StartedReport }) {
  if (!report.lostEarlier) return null;
  const t = formWords(langOf(visit));
  return (
    <NotificationBanner titleText={t('lostTitle')} titleId="lost-notice">
      <p class="govuk-notification-banner__heading">{t('lostHeading')}</p>
      <p class="govuk-body">{t('lostText', { minutes: draftMinutes })}</p>
    </NotificationBanner>
  );
}

/** How many minutes before answers are deleted the page warns, where there is script. */
const warnedBefore = 10;

/** Stands hidden until answers are about to be deleted. */
export function TimeoutWarning({ visit }: { visit: Visit }) {
  if (visit.token === undefined) return null;
  return (
    <div
      class="ps-callout ps-timeout"
      role="alert"
      hidden
      data-shown-after-minutes={draftMinutes - warnedBefore}
    >
      <p>{formWords(langOf(visit))('timeout', { left: warnedBefore })}</p>
    </div>
  );
}

/** One question, or one of its details, with its way on. */
export function QuestionPage(props: QuestionPageProps) {
  const { site, visit, step, report, errors = [] } = props;
  const t = formWords(langOf(visit));
  const before = report.reachedCheck ? 'check' : stepBefore(step, report.answers);
  const back = props.back ?? (before === undefined ? publicPaths.report() : publicPaths.reportStep(before));
  const { number, of } = numberOf(step);
  return (
    <PublicPage
      site={site}
      visit={visit}
      title={props.title}
      hasErrors={errors.length > 0}
      back={back}
      footerNotes={props.footerNotes}
    >
      <Errors visit={visit} errors={errors} />
      <LostNotice visit={visit} report={report} />
      <form method="post" action={hrefFor(visit, props.action ?? publicPaths.reportStep(step))} noValidate>
        <FormToken visit={visit} />
        <p class="govuk-caption-l">{t('questionOf', { number, of })}</p>
        {props.children(errorFinder(visit, errors))}
        <ButtonGroup>
          <Button text={t('continue')} preventDoubleClick />
          {props.required ? null : (
            <Button text={t('skip')} classes="govuk-button--secondary" name="skip" value="1" />
          )}
        </ButtonGroup>
        <TimeoutWarning visit={visit} />
      </form>
    </PublicPage>
  );
}
