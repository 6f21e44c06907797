import { ErrorSummary, Split } from '../../../../design/index.ts';
import { WordsOf } from '../../../../entries/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { paperReferenceOf } from '../../../evidence/register.ts';
import { TakenBackNote } from '../../taken-back-note.tsx';
import { evidenceForms } from '../../write/evidence-forms.ts';
import { w } from '../../write/write-words.ts';
import { t } from '../evidence-words.ts';
import { FilesPart } from './files-part.tsx';
import type { ItemProps } from './model.ts';
import { MovementsPart } from './movements-part.tsx';

/** One item of evidence. */
export function ItemView(props: ItemProps) {
  const { one, item, problems } = props;
  const id = one.investigationId;
  const { number, entry } = item;
  const { about, body } = entry;
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((text) => ({ href: '#files', text }))}
        />
      )}
      {props.head}
      <span class="govuk-caption-l">
        {body.exhibit === undefined
          ? t('item.caption', { number })
          : t('item.captionExhibit', { number, exhibit: body.exhibit })}
        {' · '}
        {t('onPapers', { reference: paperReferenceOf(about) })}
      </span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3 ps-as-told">{body.what}</h1>
      {props.takenBack === undefined ? null : <TakenBackNote takenBack={[props.takenBack]} />}
      <Split>
        <div>
          <MovementsPart {...props} />
          <FilesPart {...props} />
        </div>
        <div>
          <WordsOf entry={entry} fields={evidenceForms.item.fields({ standing: [] }, '')} speak={w} />
          <p class="govuk-body ps-found__acts">
            <a class="govuk-link" href={staffPaths.investigationWrite(id, 'item', { about })}>
              {t('item.change')}
            </a>
            <a class="govuk-link" href={staffPaths.investigationVersions(id, 'item', about)}>
              {t('item.versions')}
            </a>
          </p>
        </div>
      </Split>
    </>
  );
}
