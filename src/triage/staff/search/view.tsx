import { Button, ErrorSummary, InsetText, Search, Table } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Report, SearchPage } from '../../../reports/index.ts';
import { channelName, placeInWords, say } from '../desk-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface SearchViewProps {
  readonly words: string;
  readonly formToken: string;
  readonly problem?: string;
  readonly result?: SearchPage & { readonly first: boolean };
  readonly ownAgency?: string;
  readonly agencyNames?: ReadonlyMap<string, string>;
}

/** The box, and below it what was found. */
export function SearchView(props: SearchViewProps) {
  const { words, formToken, problem, result } = props;
  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#words', text: problem }]} />
      )}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <div class="ps-measure">
        <Search
          action={staffPaths.search()}
          method="post"
          csrf={{ name: 'form-token', value: formToken }}
          label={{ text: t('label'), classes: 'govuk-label--s' }}
          hint={{
            children: t.rich('hint', { reference: <span class="ps-nowrap">R-7K2M-QX4D</span> }),
          }}
          input={{
            id: 'words',
            name: 'words',
            value: words,
            errorMessage: problem === undefined ? undefined : { text: problem },
            attributes: { 'data-keyboard-search': '' },
          }}
          button={{ text: t('button') }}
        />
        {result === undefined ? <p class="govuk-body-s ps-quiet">{t('lead')}</p> : null}
      </div>
      {result === undefined ? null : <Found {...props} result={result} />}
    </>
  );
}

function Found(props: SearchViewProps & { result: NonNullable<SearchViewProps['result']> }) {
  const { result, words, formToken } = props;
  const count = result.found.length;
  if (count === 0)
    return (
      <InsetText>
        <h2 class="govuk-heading-m">{t('none.title')}</h2>
        <p class="govuk-body">{t('none.text')}</p>
      </InsetText>
    );
  return (
    <>
      <h2 class="govuk-heading-m">
        {t(!result.first ? 'shownNext' : result.next === undefined ? 'found' : 'foundMore', { count })}
      </h2>
      <div data-keyboard-list>
        <Table
          caption={t('caption')}
          captionClasses="govuk-visually-hidden"
          classes="ps-dense ps-cards-narrow"
          head={columns.map((column) => ({ text: t(`column.${column}`) }))}
          rows={result.found.map((report) => cellsOf(report, props))}
        />
      </div>
      {result.next === undefined ? null : (
        <form action={staffPaths.search()} method="post">
          <input type="hidden" name="form-token" value={formToken} />
          <input type="hidden" name="words" value={words} />
          <input type="hidden" name="after-at" value={result.next.at.toISOString()} />
          <input type="hidden" name="after-id" value={result.next.id} />
          <Button classes="govuk-button--secondary" text={t('older')} />
        </form>
      )}
    </>
  );
}

const columns = ['report', 'received', 'source', 'place', 'stage'] as const;

/** A cell's column, shown beside it where a narrow screen lays rows out as cards. */
const labelled = (column: (typeof columns)[number]) => ({ 'data-label': t(`column.${column}`) });

function cellsOf(report: Report, { ownAgency, agencyNames }: SearchViewProps) {
  const place = placeInWords(report.wardCode, report.councilCode);
  return [
    {
      children: (
        <>
          <a class="govuk-link ps-reference" href={staffPaths.report(report.reportId)} data-keyboard-open>
            {report.reference}
          </a>
          {report.agencyId === ownAgency ? null : (
            <span class="ps-second">
              {t('holder', { agency: agencyNames?.get(report.agencyId) ?? report.agencyId })}
            </span>
          )}
        </>
      ),
      attributes: { ...labelled('report'), 'data-keyboard-item': '' },
    },
    { text: say('at', { at: report.receivedAt }), classes: 'ps-nowrap', attributes: labelled('received') },
    { text: channelName(report.channel), attributes: labelled('source') },
    {
      text: place.ward === undefined ? place.council : `${place.ward}, ${place.council}`,
      attributes: labelled('place'),
    },
    { text: say(`stage.${report.stage}`), attributes: labelled('stage') },
  ];
}
