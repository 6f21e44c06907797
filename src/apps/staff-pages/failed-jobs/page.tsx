/** What failed for good, for administrators: not only logged, but shown. */
import { findMailWaiting, type MailWaiting } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { Alert, InsetText, Table } from '../../../design/index.ts';
import { readScannerState, type ScannerState } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { MailWaits } from '../mail-waiting/mail-waiting.tsx';
import { type FailedJob, listFailedJobs } from './failed-jobs-query.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const names = new Map(
  (
    [
      'reportSubmitted',
      'reporterAnswered',
      'mentionSettled',
      'reportPassed',
      'passUndone',
      'fileReceived',
      'fileChecked',
      'fileStays',
      'checkFiles',
      'sweepUploads',
      'sweepStore',
      'memberInvited',
      'memberStopped',
      'resetAsked',
      'accountChanged',
      'sendMail',
      'tidy',
      'other',
    ] as const
  ).map((job): [string, string] => [job, t(`job.${job}`)]),
);

/** `/failed-jobs`, for administrators only. */
export const failedJobsRoute = (desk: Desk): Route =>
  get(staffPaths.failedJobs(), 'failed-jobs', (visit) =>
    actAs(desk, visit, { act: 'jobs.read' }, async (act) => {
      if (!act.actor.roles.includes('administrator')) throw new Refusal('not-allowed');
      const jobs = await listFailedJobs(act);
      const scanner = await readScannerState(act);
      const mail = await findMailWaiting(act);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title'),
          place: 'failed-jobs',
          children: <FailedJobsView jobs={jobs} scanner={scanner} mail={mail} />,
        }),
      );
    }),
  );

/** Whether files are being scanned at all: what only an administrator can put right. */
function Scanner({ scanner }: { scanner: ScannerState }) {
  const { state, since, version } = scanner;
  if (state === 'ready') return <p class="govuk-body">{t('scanner.ready', { version: version ?? '' })}</p>;
  const text = t(`scanner.${state}`, { since });
  return <Alert variant="warning" title={t('scanner.title')} showTitleAsHeading text={text} />;
}

interface FailedJobsProps {
  readonly jobs: readonly FailedJob[];
  readonly scanner: ScannerState;
  readonly mail: MailWaiting;
}

function FailedJobsView({ jobs, scanner, mail }: FailedJobsProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <MailWaits mail={mail} />
      <Scanner scanner={scanner} />
      <p class="govuk-body">{t('lead')}</p>
      {jobs.length === 0 ? (
        <InsetText>
          <h2 class="govuk-heading-m">{t('none.title')}</h2>
          <p class="govuk-body">{t('none.text')}</p>
        </InsetText>
      ) : (
        <Table
          caption={t('caption')}
          captionClasses="govuk-visually-hidden"
          classes="ps-dense ps-cards-narrow"
          head={[
            { text: t('job') },
            { text: t('tries'), format: 'numeric' },
            { text: t('error') },
            { text: t('asked') },
          ]}
          rows={jobs.map((job) => [
            { text: names.get(job.task) ?? job.task, attributes: { 'data-label': t('job') } },
            { text: job.attempts, format: 'numeric', attributes: { 'data-label': t('tries') } },
            {
              children: <code>{job.lastError ?? t('unknownError')}</code>,
              attributes: { 'data-label': t('error') },
            },
            { text: t('when', { at: job.createdAt }), attributes: { 'data-label': t('asked') } },
          ])}
        />
      )}
    </>
  );
}
