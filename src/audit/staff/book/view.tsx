import { InsetText, Pagination, Table } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type ActName, acts } from '../../lines.ts';
import type { BookLine } from './book-query.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface BookViewProps {
  readonly agency: string;
  readonly lines: readonly BookLine[];
  readonly more: boolean;
  readonly first: boolean;
  readonly about: string | undefined;
  readonly agencyNames: ReadonlyMap<string, string>;
}

/** The book as a table, a page at a time. */
export function BookView({ agency, lines, more, first, about, agencyNames }: BookViewProps) {
  const last = lines.at(-1);
  const href = (query: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams({ ...(about === undefined ? {} : { record: about }), ...query });
    return search.size === 0 ? staffPaths.book() : `${staffPaths.book()}?${search}`;
  };
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body ps-measure">{t('lead', { agency })}</p>
      {about === undefined ? null : (
        <p class="govuk-body">
          {t('aboutOne', { record: shortId(about) })}{' '}
          <a class="govuk-link" href={staffPaths.book()}>
            {t('aboutAll')}
          </a>
        </p>
      )}
      {lines.length === 0 ? (
        <InsetText>
          <h2 class="govuk-heading-m">{t('empty.title')}</h2>
          <p class="govuk-body">{t('empty.text')}</p>
        </InsetText>
      ) : (
        <Table
          caption={t('caption')}
          captionClasses="govuk-visually-hidden"
          classes="ps-dense ps-cards-narrow"
          head={[{ text: t('when') }, { text: t('who') }, { text: t('what') }, { text: t('record') }]}
          rows={lines.map((line) => [
            { text: t('at', { at: line.at }), attributes: labelled('when') },
            { text: whoOf(line, agencyNames), attributes: labelled('who') },
            { text: whatOf(line.act), attributes: labelled('what') },
            {
              children: <RecordLink id={line.recordId} chosen={about !== undefined} />,
              attributes: labelled('record'),
            },
          ])}
        />
      )}
      {more || !first ? (
        <Pagination
          previous={first ? undefined : { href: href({}), text: t('newest') }}
          next={
            more && last !== undefined
              ? { href: href({ before: last.atMicros }), text: t('older') }
              : undefined
          }
        />
      ) : null}
      <p class="govuk-body ps-measure">{t('verify')}</p>
      <p class="govuk-body">
        <code>{t('verifyCommand')}</code>
      </p>
    </>
  );
}

/** A cell's column, shown beside it where a narrow screen lays rows out as cards. */
const labelled = (column: 'when' | 'who' | 'what' | 'record') => ({ 'data-label': t(column) });

function RecordLink({ id, chosen }: { id: string | null; chosen: boolean }) {
  if (id === null) return <>{t('noRecord')}</>;
  if (chosen) return <code>{shortId(id)}</code>;
  return (
    <a
      class="govuk-link"
      href={`${staffPaths.book()}?${new URLSearchParams({ record: id })}`}
      aria-label={t('onlyThis', { record: shortId(id) })}
    >
      <code>{shortId(id)}</code>
    </a>
  );
}

/** Enough of a random id to tell two records on one page apart. */
const shortId = (id: string): string => id.slice(0, 8);

const isAct = (act: string): act is ActName => acts.some((each) => each === act);
const whatOf = (act: string): string => (isAct(act) ? t(`act.${act}`) : act);

function whoOf(line: BookLine, agencyNames: ReadonlyMap<string, string>): string {
  if (line.door !== 'staff') return t(`door.${line.door}`);
  if (line.memberName === null) return t('nobody');
  const agency = agencyNames.get(line.agencyId ?? '');
  return agency === undefined ? line.memberName : t('ofAgency', { name: line.memberName, agency });
}
