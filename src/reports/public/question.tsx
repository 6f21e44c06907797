/** One question on a page: shown, read, kept, and on to the next. What is asked is the page's; the manner is here. */
import type { ComponentChildren, VNode } from 'preact';
import { publicPaths } from '../../paths.ts';
import {
  type FormBody,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../platform/web/index.ts';
import type { Lang, Words } from '../../platform/words/index.ts';
import type { Answers } from './answers.ts';
import { hrefFor, langOf } from './frame.tsx';
import type { StepName } from './journey.ts';
import { changeKept, newReport, readKept, type StartedReport } from './kept-visit.ts';
import { goOn, insteadOf, onward } from './on-the-way.ts';
import type { PublicSite } from './public-site.ts';
import { QuestionPage } from './question-page.tsx';
import { type FieldError, type Reading, type Typed, typedIn } from './read-form.ts';

export interface FieldsProps<K extends string> {
  readonly t: Words<K>;
  readonly typed: Typed;
  /** The error of a field, as the components take it. */
  error(field: string): { readonly text: string } | undefined;
  readonly answers: Answers;
}

export interface Question<V, K extends string> {
  readonly step: StepName;
  words(lang: Lang): Words<K>;
  /** The page's title; the fields hold the heading. */
  readonly title: K;
  /** The one question that needs an answer cannot be skipped. */
  readonly required?: true;
  readonly fields: (props: FieldsProps<K>) => VNode;
  readonly footerNotes?: (t: Words<K>) => ComponentChildren;
  /** What stands in the fields for the answer kept. */
  typed(answers: Answers): Typed;
  read(form: FormBody, now: Date, answers: Answers): Reading<V>;
  keep(answers: Answers, values: V): Answers;
}

/** The two routes of a question. */
export function questionRoutes<V, K extends string>(site: PublicSite, question: Question<V, K>): Route[] {
  const { step } = question;
  const path = publicPaths.reportStep(step);
  const show = (visit: Visit, report: StartedReport, typed: Typed, errors: readonly FieldError[] = []) => {
    const t = question.words(langOf(visit));
    return (
      <QuestionPage
        site={site}
        visit={visit}
        step={step}
        title={t(question.title)}
        report={report}
        errors={errors}
        required={question.required}
        footerNotes={question.footerNotes?.(t)}
      >
        {(error) => question.fields({ t, typed, error, answers: report.answers })}
      </QuestionPage>
    );
  };
  return [
    get(path, `report.${step}`, async (visit) => {
      const kept = await readKept(site, visit);
      const instead = insteadOf(step, kept);
      if (instead !== undefined) return redirect(hrefFor(visit, instead));
      const report = kept?.report ?? newReport;
      return page(show(visit, report, question.typed(report.answers)));
    }),
    post(path, `report.${step}.keep`, async (visit) => {
      const now = site.clock.now();
      const before = (await readKept(site, visit))?.report ?? newReport;
      const reading = question.read(visit.form, now, before.answers);
      if ('errors' in reading && field(visit.form, 'skip') === '')
        return page(show(visit, before, typedIn(visit.form), reading.errors), { status: 422 });
      const { kept, cookie } = await changeKept(site, visit, (found, lost) => {
        const answers = found.report?.answers ?? newReport.answers;
        return goOn(
          found,
          step,
          'values' in reading ? question.keep(answers, reading.values) : answers,
          lost,
        );
      });
      return redirect(hrefFor(visit, onward(kept, now)), { cookie });
    }),
  ];
}
