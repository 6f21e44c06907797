import type { ComponentChildren } from 'preact';
import { Button, ErrorSummary, InsetText } from '../../../design/index.ts';
import { FormFields, problemInWords, type Typed } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Conference } from '../../conference/conference.ts';
import { ForCase } from '../for-case.tsx';
import { briefFields, type Field, type Label, type Problem, t } from './put-form.ts';

interface PutProps {
  readonly conference: Conference;
  readonly caseId: string;
  readonly reference: string;
  /** A field for each agency that is asked, and the reason for a law. */
  readonly grounds: readonly Field[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly formToken: string;
  readonly head: ComponentChildren;
  speak(label: Label): string;
}

/** One case for the agenda: what the others are told, then which of them may know, each on its ground. */
export function PutView(props: PutProps) {
  const { conference, caseId, typed, problems, speak } = props;
  return (
    <>
      {problems.size === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={[...problems].map(([name, problem]) => ({
            href: `#${name}`,
            text: problemInWords(problem, speak),
          }))}
        />
      )}
      {props.head}
      <span class="govuk-caption-l">{conference.title}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title', { reference: props.reference })}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <form
        class="ps-case-form"
        method="post"
        action={staffPaths.conferenceTurn(conference.conferenceId, 'put')}
        noValidate
      >
        <input type="hidden" name="form-token" value={props.formToken} />
        <ForCase forCase={caseId} />
        <FormFields fields={briefFields} typed={typed} problems={problems} speak={speak} />
        <h2 class="govuk-heading-m">{t('who')}</h2>
        <p class="govuk-body">{t('who.lead')}</p>
        <InsetText>
          {t('notAgreed')}{' '}
          <a class="govuk-link" href={staffPaths.caseSharing(caseId)}>
            {t('notAgreed.link')}
          </a>
        </InsetText>
        <FormFields fields={props.grounds} typed={typed} problems={problems} speak={speak} />
        <Button text={t('save')} preventDoubleClick />
      </form>
    </>
  );
}
