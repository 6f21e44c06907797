import { type GivenShare, reportSections } from '../../../access/index.ts';
import { Button, SummaryList } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { hasEnded } from '../../end-answer.ts';
import type { OpenedRequest } from '../../request-store.ts';
import type { ReportInWords } from '../report-in-words.ts';
import { t } from './hit-words.ts';

interface AnsweredProps {
  readonly requestId: string;
  readonly answer: NonNullable<OpenedRequest['answer']>;
  /** What the answer opened. */
  readonly share: GivenShare | undefined;
  readonly now: Date;
  /** May the member end what it opened? */
  readonly canEnd: boolean;
  /** What was opened to those who asked, as they read it. */
  readonly opened: ReportInWords | undefined;
  readonly other: string;
  readonly formToken: string;
  memberName(id: string): string;
}

/** What was answered, for how long it opens what, and for its own desk the way to end it. */
export function Answered(props: AnsweredProps) {
  const { answer, opened, share, now } = props;
  const over = share !== undefined && hasEnded(share, now);
  return (
    <section aria-labelledby="answered">
      <h2 class="govuk-heading-m" id="answered">
        {t('answered.title')}
      </h2>
      <SummaryList
        classes="ps-dense"
        rows={[
          { key: { text: t('answered.answer') }, value: { text: t(`answer.${answer.answer}`) } },
          ...(answer.sections.length === 0
            ? []
            : [
                {
                  key: { text: t(over ? 'answered.sectionsEnded' : 'answered.sections') },
                  value: { text: answer.sections.map(sectionName).join(', ') },
                },
              ]),
          ...(share === undefined
            ? []
            : [{ key: { text: t('answered.term') }, value: { text: termOf(share, over) } }]),
          { key: { text: t('answered.reason') }, value: { children: <Words text={answer.reason} /> } },
          {
            key: { text: t('request.by') },
            value: {
              text: t('answered.by', { name: props.memberName(answer.answeredBy), at: answer.answeredAt }),
            },
          },
        ]}
      />
      {opened === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.report(opened.reportId)}>
            {t('answered.open', { reference: opened.reference })}
          </a>
        </p>
      )}
      {props.canEnd ? (
        <>
          <p class="govuk-body ps-measure">{t('end.explain', { agency: props.other })}</p>
          <EndForm requestId={props.requestId} formToken={props.formToken} agency={props.other} />
        </>
      ) : null}
    </section>
  );
}

function termOf(share: GivenShare, over: boolean): string {
  if (share.endedAt !== null) return t('answered.ended', { at: share.endedAt });
  return over ? t('answered.ranOut', { at: share.until }) : t('answered.until', { at: share.until });
}

/** The button that ends what an answer opened. */
export const EndForm = (props: { requestId: string; formToken: string; agency: string }) => (
  <form class="govuk-!-margin-top-1" action={staffPaths.endHit(props.requestId)} method="post">
    <input type="hidden" name="form-token" value={props.formToken} />
    <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
      {t('end')}
      <span class="govuk-visually-hidden"> {t('end.what', { agency: props.agency })}</span>
    </Button>
  </form>
);

/** What somebody wrote, as they wrote it. */
export const Words = ({ text }: { text: string }) => (
  <div class="ps-as-told" dir="auto">
    {text}
  </div>
);

/** A part of a report in words; one that is no longer named stays readable by its code. */
export function sectionName(section: string): string {
  const known = reportSections.find((each) => each === section);
  return known === undefined ? section : t(`section.${known}`);
}
