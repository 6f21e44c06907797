/** Dependants, family and others close to somebody, with role and dates; each may have a case of their own. */
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../case/entry.ts';
import { allOf } from '../../case/story.ts';
import { referenceIn } from '../../ties/tie.ts';
import type { TieBack } from '../../ties/tie-store.ts';
import { noon, saidInWords, say } from '../case-words.ts';
import type { CaseModel } from './case-model.ts';
import { t } from './case-page-words.ts';
import { LiveCases } from './live-case.tsx';

export function TiesPart(model: CaseModel) {
  const { one, story, works } = model;
  const ties = allOf(story, 'tie').filter(({ body }) => body.role !== 'same-person');
  // What both cases say is said once.
  const back = model.tiesBack.filter(
    ({ role, reference }) =>
      role !== 'same-person' &&
      !ties.some(({ body }) => body.role === role && referenceIn(body.caseReference) === reference),
  );
  return (
    <section class="ps-case-part" aria-labelledby="ties">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="ties">
          {t('ties.title')}
        </h2>
        {works ? (
          <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'tie')}>
            {t('ties.add')}
          </a>
        ) : null}
      </div>
      {ties.length + back.length === 0 ? (
        <p class="govuk-body">{t('ties.none')}</p>
      ) : (
        <>
          {ties.length === 0 ? null : (
            <ul class="ps-plain-list">
              {ties.map((tie) => (
                <Tie {...model} tie={tie} />
              ))}
            </ul>
          )}
          {back.length === 0 ? null : (
            <LiveCases caseIds={back.map(({ caseId }) => caseId)}>
              <ul class="ps-plain-list">
                {back.map((tie) => (
                  <li data-live-case>
                    <Back {...model} tie={tie} />
                  </li>
                ))}
              </ul>
            </LiveCases>
          )}
        </>
      )}
      {works ? (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.beginCase()}>
            {t('ties.begin')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const datesOf = (from: Day | null | undefined, until: Day | null | undefined): string[] => [
  ...(from ? [t('ties.since', { at: noon(from) })] : []),
  ...(until ? [t('ties.until', { at: noon(until) })] : []),
];

/** A tie that another case says: with its reference, and no more of who it is than whoever opens that case reads there. */
function Back({ tie, one, agencyName }: CaseModel & { tie: TieBack }) {
  return (
    <>
      <a class="govuk-link" href={staffPaths.case(tie.caseId)}>
        {tie.reference}
      </a>{' '}
      <span class="ps-second">{[say(`tie.${tie.role}`), ...datesOf(tie.from, tie.until)].join(', ')}</span>
      <span class="ps-second ps-block">
        {tie.agencyId === one.agencyId
          ? t('ties.there')
          : t('ties.there.agency', { agency: agencyName(tie.agencyId) })}
      </span>
    </>
  );
}

function Tie({ tie, others, works, one }: CaseModel & { tie: EntryOf<'tie'> }) {
  const { body, about } = tie;
  const own = others.find(({ reference }) => reference === referenceIn(body.caseReference));
  return (
    <li>
      <strong>{saidInWords(body.name)}</strong>{' '}
      <span class="ps-second">{[say(`tie.${body.role}`), ...datesOf(body.from, body.until)].join(', ')}</span>
      {body.words === undefined ? null : <span class="ps-as-told ps-block">{body.words}</span>}
      <span class="ps-links">
        {own === undefined && body.caseReference === undefined && works ? (
          <a class="govuk-link" href={staffPaths.beginCaseBeside(one.caseId, about)}>
            {t('ties.beginFor')}
            <span class="govuk-visually-hidden">: {saidInWords(body.name)}</span>
          </a>
        ) : null}
        {own === undefined ? null : (
          <a class="govuk-link" href={staffPaths.case(own.caseId)}>
            {t('ties.case')} {own.reference}
          </a>
        )}
        {works ? (
          <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'tie', about)}>
            {t('ties.change')}
            <span class="govuk-visually-hidden">: {saidInWords(body.name)}</span>
          </a>
        ) : null}
      </span>
    </li>
  );
}
