/** The pages around a list: what has been added, and whether to remove one. */
import { Button, ButtonGroup, SummaryList } from '../../design/index.ts';
import { publicPaths } from '../../paths.ts';
import type { Visit } from '../../platform/web/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import { mostOfEach } from '../told.ts';
import { FormToken, hrefFor, langOf, PublicPage } from './frame.tsx';
import { numberOf, stepBefore } from './journey.ts';
import type { StartedReport } from './kept-visit.ts';
import { type Keyed, type ListQuestion, listPaths } from './list-of.ts';
import ar from './list-words/words/ar.json' with { type: 'json' };
import cy from './list-words/words/cy.json' with { type: 'json' };
import en from './list-words/words/en.json' with { type: 'json' };
import ro from './list-words/words/ro.json' with { type: 'json' };
import type { PageSite } from './public-site.ts';
import { formWords, LostNotice } from './question-page.tsx';

const listWords = catalogue({ en, cy, ro, ar });

interface ListPageProps<Item extends object, K extends string> {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly question: ListQuestion<Item, K>;
}

/** Several lines in one cell. */
export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p class="govuk-body ps-kept">{line}</p>
    ))}
  </>
);

/** What has been added so far, each with its ways to change and remove it. */
export function ListPage<Item extends object, K extends string>(
  props: ListPageProps<Item, K> & { readonly report: StartedReport },
) {
  const { site, visit, report, question } = props;
  const own = question.words(langOf(visit));
  const t = listWords(langOf(visit));
  const form = formWords(langOf(visit));
  const paths = listPaths(question.step);
  const items = question.items(report.answers);
  const before = report.reachedCheck ? 'check' : stepBefore(question.step, report.answers);
  const { number, of } = numberOf(question.step);
  return (
    <PublicPage
      site={site}
      visit={visit}
      title={own('listTitle')}
      back={publicPaths.reportStep(before ?? 'danger')}
    >
      <LostNotice visit={visit} report={report} />
      <p class="govuk-caption-l">{form('questionOf', { number, of })}</p>
      <h1 class="govuk-heading-l">{own('listTitle')}</h1>
      <SummaryList
        classes="ps-listed"
        rows={items.map(({ key, item }, index) => {
          const name = own('one', { number: index + 1 });
          return {
            key: { text: name },
            value: { children: <Lines lines={question.lines(item, own)} /> },
            actions: {
              items: [
                { href: hrefFor(visit, paths.one(key)), text: t('change'), visuallyHiddenText: name },
                { href: hrefFor(visit, paths.remove(key)), text: t('remove'), visuallyHiddenText: name },
              ],
            },
          };
        })}
      />
      {items.length < mostOfEach ? (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefFor(visit, paths.one('new'))}>
            {own('add')}
          </a>
        </p>
      ) : null}
      <form method="post" action={hrefFor(visit, paths.list)} noValidate>
        <FormToken visit={visit} />
        <Button text={form('continue')} preventDoubleClick />
      </form>
    </PublicPage>
  );
}

/** Asks before one of a list is removed: what somebody wrote is not lost by a slip. */
export function RemovePage<Item extends object, K extends string>(
  props: ListPageProps<Item, K> & { readonly one: Keyed<Item> },
) {
  const { site, visit, question, one } = props;
  const own = question.words(langOf(visit));
  const t = listWords(langOf(visit));
  const paths = listPaths(question.step);
  return (
    <PublicPage site={site} visit={visit} title={own('removeTitle')} back={paths.list}>
      <h1 class="govuk-heading-l">{own('removeTitle')}</h1>
      <div class="govuk-inset-text">
        <Lines lines={question.lines(one.item, own)} />
      </div>
      <form method="post" action={hrefFor(visit, paths.remove(one.key))}>
        <FormToken visit={visit} />
        <ButtonGroup>
          <Button text={t('yesRemove')} classes="govuk-button--warning" preventDoubleClick />
          <a class="govuk-link" href={hrefFor(visit, paths.list)}>
            {t('noKeep')}
          </a>
        </ButtonGroup>
      </form>
    </PublicPage>
  );
}
