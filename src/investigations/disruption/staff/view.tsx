import { Button, EmptyState, Split } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { allOf, thingsOf } from '../../investigation/story.ts';
import { d } from '../disruption-words.ts';
import { LogPart } from './log-part.tsx';
import type { DisruptionProps } from './model.ts';
import { PowersPart } from './powers-part.tsx';
import { VisitsPart } from './visits-part.tsx';

/** Visits that are to come first, then the log; beside them who holds which power. */
export function DisruptionView(props: DisruptionProps) {
  const { story } = props;
  const isEmpty = allOf(story, 'visit').length === 0 && allOf(story, 'disruption').length === 0;
  return (
    <>
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{d('heading')}</h1>
      <p class="govuk-body ps-measure">{d('lead')}</p>
      <Split>
        <div>
          {isEmpty ? (
            <EmptyState title={d('none.title')}>
              <p class="govuk-body">{d('none.text')}</p>
              <Adds {...props} />
            </EmptyState>
          ) : (
            <>
              <Adds {...props} />
              <VisitsPart {...props} />
              <LogPart {...props} />
            </>
          )}
        </div>
        <div>
          <PowersPart today={props.today} />
        </div>
      </Split>
    </>
  );
}

/** A visit needs somewhere to go: where nothing is written down, the overview comes first. */
function Adds({ one, story, works }: DisruptionProps) {
  if (!works) return null;
  const id = one.investigationId;
  const hasPlace = thingsOf(story).some(({ kind }) => kind === 'place' || kind === 'business');
  return (
    <>
      {hasPlace ? null : (
        <p class="govuk-body">
          {d('none.things')}{' '}
          <a class="govuk-link" href={staffPaths.investigation(id)}>
            {d('toOverview')}
          </a>
        </p>
      )}
      <div class="govuk-button-group">
        {hasPlace ? <Button href={staffPaths.investigationWrite(id, 'visit')} text={d('visit.add')} /> : null}
        <Button
          href={staffPaths.investigationWrite(id, 'disruption')}
          text={d('action.add')}
          classes="govuk-button--secondary"
        />
      </div>
    </>
  );
}
