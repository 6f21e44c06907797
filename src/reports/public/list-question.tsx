/** A question that may be answered any number of times: people, vehicles, phones, businesses. Add, change, remove, go on. */
import { randomBytes } from 'node:crypto';
import { field, get, page, post, type Route, redirect, type Visit } from '../../platform/web/index.ts';
import { mostOfEach } from '../told.ts';
import { hrefFor, langOf } from './frame.tsx';
import { changeKept, newReport, readKept, type StartedReport } from './kept-visit.ts';
import { type Keyed, type ListQuestion, listPaths } from './list-of.ts';
import { ListPage, RemovePage } from './list-pages.tsx';
import { goOn, insteadOf, onward } from './on-the-way.ts';
import type { PublicSite } from './public-site.ts';
import { QuestionPage } from './question-page.tsx';
import { type FieldError, isEmpty, type Typed, typedIn } from './read-form.ts';

const newKey = () => randomBytes(6).toString('hex');
const readKey = (text: string) => (/^[0-9a-f]{12}$/.test(text) ? text : newKey());

/** The list with one put in its place, or at the end. */
function placed<Item>(list: readonly Keyed<Item>[], one: Keyed<Item>): Keyed<Item>[] {
  return list.some(({ key }) => key === one.key)
    ? list.map((each) => (each.key === one.key ? one : each))
    : [...list, one];
}

/** The routes of a list. */
export function listRoutes<Item extends object, K extends string>(
  site: PublicSite,
  question: ListQuestion<Item, K>,
): Route[] {
  const { step } = question;
  const paths = listPaths(step);
  const itemsOf = (report: StartedReport) => question.items(report.answers);

  const showOne = (
    visit: Visit,
    report: StartedReport,
    key: string,
    typed: Typed,
    errors: readonly FieldError[] = [],
  ) => {
    const t = question.words(langOf(visit));
    const isNew = !itemsOf(report).some((each) => each.key === key);
    const title = t(isNew ? (itemsOf(report).length === 0 ? 'title' : 'anotherTitle') : 'changeTitle');
    return (
      <QuestionPage
        site={site}
        visit={visit}
        step={step}
        title={title}
        report={report}
        errors={errors}
        action={paths.one(isNew ? 'new' : key)}
        {...(itemsOf(report).length > 0 ? { back: paths.list, required: true } : {})}
      >
        {(error) => (
          <>
            <input type="hidden" name="key" value={key} />
            <h1 class="govuk-heading-l">{title}</h1>
            {question.fields({ t, typed, error, answers: report.answers })}
          </>
        )}
      </QuestionPage>
    );
  };

  const reportOf = async (visit: Visit) => (await readKept(site, visit))?.report ?? newReport;

  const keepOne = async (visit: Visit) => {
    const now = site.clock.now();
    const given = visit.params['key'] ?? 'new';
    const key = readKey(given === 'new' ? field(visit.form, 'key') : given);
    const before = await reportOf(visit);
    const isFull = itemsOf(before).length >= mostOfEach && !itemsOf(before).some((each) => each.key === key);
    const reading = question.read(visit.form);
    const skipped = field(visit.form, 'skip') !== '';
    if ('errors' in reading && !skipped)
      return page(showOne(visit, before, key, typedIn(visit.form), reading.errors), { status: 422 });
    const said = 'values' in reading && !isEmpty(reading.values) ? reading.values : undefined;
    if (said !== undefined && isFull) {
      const [first = 'key'] = Object.keys(question.typed(said));
      const errors = [{ field: first, word: 'tooMany' }] as const;
      return page(showOne(visit, before, key, typedIn(visit.form), errors), { status: 422 });
    }
    const { kept, cookie } = await changeKept(site, visit, (found, lost) => {
      const answers = found.report?.answers ?? newReport.answers;
      const rest = question.items(answers).filter((each) => each.key !== key);
      if (said === undefined) return goOn(found, step, question.withItems(answers, [...rest]), lost);
      const items = placed(question.items(answers), { key, item: said });
      const report = found.report ?? newReport;
      return {
        ...found,
        report: { ...report, answers: question.withItems(answers, items), at: step, lostEarlier: lost },
      };
    });
    return redirect(hrefFor(visit, onward(kept, now)), { cookie });
  };

  return [
    get(paths.list, `report.${step}`, async (visit) => {
      const kept = await readKept(site, visit);
      const instead = insteadOf(step, kept);
      if (instead !== undefined) return redirect(hrefFor(visit, instead));
      const report = kept?.report ?? newReport;
      if (itemsOf(report).length === 0) return page(showOne(visit, report, newKey(), {}));
      return page(<ListPage site={site} visit={visit} report={report} question={question} />);
    }),
    post(paths.list, `report.${step}.go-on`, async (visit) => {
      const now = site.clock.now();
      const { kept, cookie } = await changeKept(site, visit, (found, lost) =>
        goOn(found, step, found.report?.answers ?? newReport.answers, lost),
      );
      return redirect(hrefFor(visit, onward(kept, now)), { cookie });
    }),
    get(paths.one(':key'), `report.${step}.one`, async (visit) => {
      const report = await reportOf(visit);
      const { key = 'new' } = visit.params;
      if (key === 'new') return page(showOne(visit, report, newKey(), {}));
      const found = itemsOf(report).find((each) => each.key === key);
      if (found === undefined) return redirect(hrefFor(visit, paths.list));
      return page(showOne(visit, report, key, question.typed(found.item)));
    }),
    post(paths.one(':key'), `report.${step}.one.keep`, keepOne),
    get(paths.remove(':key'), `report.${step}.remove`, async (visit) => {
      const report = await reportOf(visit);
      const found = itemsOf(report).find((each) => each.key === visit.params['key']);
      if (found === undefined) return redirect(hrefFor(visit, paths.list));
      return page(<RemovePage site={site} visit={visit} question={question} one={found} />);
    }),
    post(paths.remove(':key'), `report.${step}.remove.confirm`, async (visit) => {
      const { cookie } = await changeKept(site, visit, (found, lost) => {
        const report = found.report ?? newReport;
        const rest = question.items(report.answers).filter((each) => each.key !== visit.params['key']);
        return {
          ...found,
          report: { ...report, answers: question.withItems(report.answers, rest), lostEarlier: lost },
        };
      });
      return redirect(hrefFor(visit, paths.list), { cookie });
    }),
  ];
}
