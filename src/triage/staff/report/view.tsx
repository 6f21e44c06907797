import { Alert, ErrorSummary, Split } from '../../../design/index.ts';
import { ConsentPart } from '../consent/part.tsx';
import type { ConsentReturned } from '../consent/read-consent.ts';
import { FilesPart, type FilesReturned } from '../files/part.tsx';
import { HandingPart } from '../handing/part.tsx';
import { Conversation } from './conversation.tsx';
import { DecisionPart } from './decision.tsx';
import { Drawn } from './drawn.tsx';
import type { Returned } from './forms.ts';
import { ReportHead } from './head.tsx';
import { History } from './history.tsx';
import { LiveNotice } from './live-notice.tsx';
import type { ReportModel } from './load-report.ts';
import { Matches } from './matches.tsx';
import { Notes } from './notes.tsx';
import { Received } from './received.tsx';
import { t } from './report-words.ts';

/** What each part of the page is given. */
export interface ReportViewProps {
  /** How the report stands at the desk, as a mark: tells an open page whether it still does. */
  readonly mark: string;
  readonly model: ReportModel;
  readonly formToken: string;
  readonly returned: Returned | undefined;
  readonly done: string | undefined;
}

/** One report: as received beside what was drawn from it; then the work on it. */
export function ReportView(props: ReportViewProps) {
  const { model, formToken, returned } = props;
  const errors = [
    ...(returned?.errors ?? []),
    ...fileErrors(returned?.files),
    ...consentErrors(returned?.consent),
  ];
  return (
    <>
      {errors.length === 0 ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={errors.map(([field, text]) => ({ href: `#${field}`, text }))}
        />
      )}
      <LiveNotice reportId={model.opened.report.reportId} mark={props.mark} />
      <ReportHead model={model} formToken={formToken} />
      <ConsentPart model={model.consent} formToken={formToken} returned={returned?.consent} />
      <HandingPart model={model} formToken={formToken} />
      <Split>
        <div>
          <Received model={model} />
          <FilesPart model={model.files} formToken={formToken} returned={returned?.files} />
        </div>
        <div>
          <Matches model={model} />
          <Drawn model={model} formToken={formToken} />
        </div>
      </Split>
      <Split>
        <div>
          <Conversation model={model} formToken={formToken} returned={returned} />
          <DecisionPart model={model} formToken={formToken} returned={returned} />
        </div>
        <div>
          <Notes model={model} formToken={formToken} returned={returned} />
          <History model={model} />
        </div>
      </Split>
    </>
  );
}

/** What is wrong with the form that adds files, as the error summary lists it. */
const fileErrors = (files: FilesReturned | undefined): (readonly [string, string])[] => [
  ...(files?.noteProblem === undefined ? [] : [['fileNote', files.noteProblem] as const]),
  ...(files?.problems ?? []).map((text) => ['files', text] as const),
];

/** What is wrong with the form that decides after consent was taken back. */
const consentErrors = (consent: ConsentReturned | undefined): (readonly [string, string])[] =>
  [...(consent?.errors ?? [])].map(([field, text]) => [field === 'why' ? 'consent-why' : field, text]);

const good = [
  'claimed',
  'released',
  'asked',
  'noted',
  'decided',
  'undone',
  'settled',
  'files-added',
  'referred',
  'supported',
  'consent-decided',
  'handed',
  'handed-back',
  'handing-declined',
] as const;
const note = [
  'taken',
  'not-yours',
  'changed',
  'acted-on',
  'ground-first',
  'handing-waits',
  'answered',
] as const;

/** What the last press did: a short code in the address, read against a closed list. */
function Done({ done }: { done: string | undefined }) {
  const outcome = [...good, ...note].find((each) => each === done);
  if (outcome === undefined) return null;
  const isGood = good.some((each) => each === outcome);
  return (
    <Alert
      variant={isGood ? 'success' : 'information'}
      variantText={t(isGood ? 'doneKind.good' : 'doneKind.note')}
      title={t(`done.${outcome}`)}
      text={t(`done.${outcome}`)}
      role="status"
    />
  );
}
