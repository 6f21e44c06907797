import { EmptyState, ErrorSummary, Search } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { FoundCase } from '../../case/find-cases.ts';
import { saidInWords, say } from '../case-words.ts';
import { ContactLine } from '../contact/contact-line.tsx';
import { t } from './list-words.ts';

interface BoxProps {
  readonly words: string;
  readonly problem: string | undefined;
  readonly formToken: string;
}

/** The box in which a name or a reference is typed. */
export function FindBox({ words, problem, formToken }: BoxProps) {
  return (
    <div class="ps-measure govuk-!-margin-bottom-6">
      <Search
        action={staffPaths.findCase()}
        method="post"
        csrf={{ name: 'form-token', value: formToken }}
        label={{ text: t('find.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('find.hint') }}
        input={{
          id: 'words',
          name: 'words',
          value: words,
          errorMessage: problem === undefined ? undefined : { text: problem },
        }}
        button={{ text: t('find.button') }}
      />
    </div>
  );
}

interface FindProps extends BoxProps {
  readonly found: readonly FoundCase[];
  readonly me: string;
  nameOf(memberId: string): string;
}

/** What was found, each by the name that stands in it: whoever asks has typed it. */
export function FindView(props: FindProps) {
  const { problem, found, me, nameOf } = props;
  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary titleText={t('find.errorTitle')} errorList={[{ href: '#words', text: problem }]} />
      )}
      <h1 class="govuk-heading-l">{t('find.title')}</h1>
      <FindBox {...props} />
      {problem !== undefined ? null : found.length === 0 ? (
        <EmptyState title={t('find.none')}>
          <p class="govuk-body">{t('find.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="ps-refer-list">
          {found.map(({ one, person }) => (
            <li class="ps-refer-list__one">
              <div>
                <a class="govuk-link ps-refer-list__name" href={staffPaths.case(one.caseId)}>
                  {person === undefined ? one.reference : saidInWords(person.name)}
                </a>
                <p class="ps-second">
                  {one.reference} · {say(`ofWhom.${one.ofWhom}`)} ·{' '}
                  {one.holder === me ? t('yours') : t('heldBy', { name: nameOf(one.holder) })}
                  {one.state === 'closed' ? ` · ${t('find.closed')}` : ''}
                </p>
                <ContactLine one={one} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
