import { Alert, Button, CaseHeader, ErrorSummary, Input, InsetText, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { OpenedPack } from '../../pack/open-pack.ts';
import { t as say } from '../../pack/pack-words.ts';
import { mostLetters } from '../../pack/record-national.ts';
import { questionsOf } from '../../questions/question.ts';
import { AnswerPart } from './answer.tsx';
import { t } from './page-words.ts';
import { SettlePart } from './settle.tsx';

export interface PackViewProps {
  readonly opened: OpenedPack;
  readonly national: string | undefined;
  /** Does the reader's own agency refer? */
  readonly works: boolean;
  readonly formToken: string;
  readonly problem: string | undefined;
  readonly typed: string;
  readonly done: string | undefined;
}

/** A referral to be entered by hand: the national form's own order, one answer after the other, and the reference that comes back. */
export function PackView(props: PackViewProps) {
  const { opened, works, problem } = props;
  const { pack, waiting } = opened;
  const { referralId } = opened.opened.referral;
  const pages = [...new Set(pack.entries.map(({ page }) => page))];
  const typed = pack.entries.filter((entry) => entry.typed && entry.enter.length > 0).length;
  return (
    <>
      {problem === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#national', text: problem }]} />
      )}
      <CaseHeader
        caption={t('caption', { route: say(`route.${pack.route}`) })}
        title={pack.reference}
        facts={[
          {
            name: t('fact.state'),
            value: pack.complete ? (
              <Tag text={t('complete')} classes="govuk-tag--green" />
            ) : (
              <Tag text={t('missing', { count: pack.missing.length })} classes="govuk-tag--red" />
            ),
          },
          { name: t('fact.pages'), value: String(pages.length) },
          { name: t('fact.typed'), value: t('typed', { count: typed }) },
          { name: t('fact.files'), value: t('files', { count: pack.files.length }) },
        ]}
        actions={works && waiting.length === 0 ? <Download {...props} /> : undefined}
      />
      <InsetText>
        <h2 class="govuk-heading-s">{t('noSend.title')}</h2>
        <p class="govuk-body">{t('noSend.text')}</p>
        <p class="govuk-body">{t('noSend.back')}</p>
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.referralQuality(referralId)}>
          {t('quality')}
        </a>
      </p>
      {pack.identifies ? null : <p class="govuk-body govuk-!-font-weight-bold">{t('noIdentity')}</p>}
      {works && waiting.length > 0 ? (
        <SettlePart
          referralId={referralId}
          places={waiting}
          formToken={props.formToken}
          labelOf={(id) => questionsOf(opened.opened.set).find((each) => each.id === id)?.label ?? id}
        />
      ) : null}
      {opened.staying.length === 0 ? null : (
        <p class="govuk-body">{t('staying', { count: opened.staying.length })}</p>
      )}
      {pages.map((page, at) => (
        <PagePart {...props} page={page} number={at + 1} pages={pages.length} />
      ))}
      {works ? <NationalPart {...props} /> : null}
    </>
  );
}

function PagePart({
  opened,
  page,
  number,
  pages,
}: PackViewProps & { page: string; number: number; pages: number }) {
  const entries = opened.pack.entries.filter((entry) => entry.page === page);
  const sectionOf = (question: string): string =>
    opened.opened.set.sections.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';
  return (
    <section class="ps-entry-page" aria-labelledby={`page-${number}`}>
      <h2 class="ps-entry-page__title" id={`page-${number}`}>
        <span>{t('page', { number, pages })}</span> {entries[0]?.section}
      </h2>
      {entries.map((entry) => (
        <AnswerPart
          entry={entry}
          referralId={opened.opened.referral.referralId}
          sectionId={sectionOf(entry.question)}
        />
      ))}
    </section>
  );
}

function Download({ opened, formToken }: PackViewProps) {
  return (
    <form action={staffPaths.referralPack(opened.opened.referral.referralId)} method="post">
      <input type="hidden" name="form-token" value={formToken} />
      <Button text={t('download')} attributes={{ 'aria-describedby': 'download-hint' }} />
      <p class="ps-entry__about ps-pack-hint" id="download-hint">
        {t('downloadHint')}
      </p>
    </form>
  );
}

function NationalPart({ opened, national, formToken, problem, typed }: PackViewProps) {
  return (
    <section class="ps-entry-page" aria-labelledby="national-title">
      <h2 class="govuk-heading-m" id="national-title">
        {t('national.title')}
      </h2>
      {national === undefined ? null : (
        <p class="govuk-body govuk-!-font-weight-bold">{t('national.now', { reference: national })}</p>
      )}
      <form action={staffPaths.recordNational(opened.opened.referral.referralId)} method="post" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Input
          name="national"
          id="national"
          classes="govuk-input--width-20"
          label={{ text: t('national.label'), classes: 'govuk-label--s' }}
          hint={{ text: t('national.hint') }}
          value={typed}
          autocomplete="off"
          errorMessage={problem === undefined ? undefined : { text: problem }}
        />
        <Button text={t(national === undefined ? 'national.save' : 'national.correct')} />
      </form>
    </section>
  );
}

/** What the last press did: a short code in the address, read against a closed list. */
function Done({ done }: { done: string | undefined }) {
  const outcome = (['settled', 'recorded'] as const).find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

/** What is wrong with a national reference that was typed. */
export const nationalProblem = (): string => t('national.wrong', { most: mostLetters });
