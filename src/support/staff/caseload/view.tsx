import { Details, EmptyState, Table } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { countClosedAtRisk } from '../../caseload/caseload-query.ts';
import { type CaseLevel, caseLevels, type MonthOfCases } from '../../risk/caseload-course.ts';
import { noon, say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'Europe/London' });
const wide = 960;
const tall = 280;
const left = 48;
const bottom = 34;

interface CaseloadProps {
  readonly months: readonly MonthOfCases[];
  readonly closed: Awaited<ReturnType<typeof countClosedAtRisk>>;
}

/** How many open cases stood at which level at each month's end: bars, and the same as a table; and for whom support ended while their risk was high. */
export function CaseloadView({ months, closed }: CaseloadProps) {
  const now = months.at(-1);
  const most = Math.max(...months.map(({ whole }) => whole));
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {most === 0 || now === undefined ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body-l">
            {t('now', { whole: now.whole, high: now.counts.high + now.counts['very-high'] })}
          </p>
          <Picture months={months} most={most} />
          <ul class="ps-caseload-key">
            {caseLevels.toReversed().map((level) => (
              <li class={`ps-caseload-key--${level}`}>{say(`level.${level}`)}</li>
            ))}
          </ul>
          <Details summaryText={t('table')}>
            <Numbers months={months} />
          </Details>
        </>
      )}
      <Closed closed={closed} />
    </>
  );
}

/** Those whom nobody supports any more, and whose risk was high when it was last judged. */
function Closed({ closed }: Pick<CaseloadProps, 'closed'>) {
  const whole = closed.high + closed['very-high'];
  return (
    <section aria-labelledby="closed">
      <h2 class="govuk-heading-m" id="closed">
        {t('closed')}
      </h2>
      {whole === 0 ? (
        <p class="govuk-body">{t('closed.none')}</p>
      ) : (
        <>
          <p class="govuk-body ps-measure">
            {t('closed.some', { whole, veryHigh: closed['very-high'], late: closed.late })}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`${staffPaths.cases()}?show=closed`}>
              {t('closed.list')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** A step of the scale that gives at most five lines. */
const stepOf = (most: number): number => {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];
  return steps.find((step) => most / step <= 5) ?? most;
};

function Picture({ months, most }: { months: readonly MonthOfCases[]; most: number }) {
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const at = (count: number) => tall - (count / top) * (tall - 16);
  const room = wide / months.length;
  return (
    <div class="ps-line ps-course">
      <svg viewBox={`0 0 ${left + wide + 10} ${tall + bottom}`} role="img" aria-label={t('picture')}>
        {Array.from({ length: top / step + 1 }, (_, index) => index * step).map((count) => (
          <g class="ps-line__month">
            <line x1={left} x2={left + wide} y1={at(count)} y2={at(count)} />
            <text x={left - 8} y={at(count) + 5} text-anchor="end">
              {count}
            </text>
          </g>
        ))}
        {months.map((month, index) => (
          <Bar month={month} x={left + index * room} room={room} at={at} />
        ))}
      </svg>
    </div>
  );
}

function Bar(props: { month: MonthOfCases; x: number; room: number; at: (count: number) => number }) {
  const { month, x, room, at } = props;
  let below = 0;
  const boxes = caseLevels.map((level) => {
    const from = below;
    below += month.counts[level];
    return { level, y: at(below), height: at(from) - at(below) };
  });
  const first = month.month.slice(5, 7) === '01';
  return (
    <g>
      {boxes.map(({ level, y, height }) =>
        height <= 0 ? null : (
          <rect class={`ps-caseload__bar--${level}`} x={x + 3} width={room - 6} y={y} height={height}>
            <title>
              {t('bar', { level: say(`level.${level}`), count: month.counts[level], at: noon(month.until) })}
            </title>
          </rect>
        ),
      )}
      {Number(month.month.slice(5, 7)) % 3 === 1 ? (
        <text class="ps-caseload__month" x={x + room / 2} y={tall + 22} text-anchor="middle">
          {first ? month.month.slice(0, 4) : monthName.format(noon(month.month))}
        </text>
      ) : null}
    </g>
  );
}

const columns: readonly CaseLevel[] = caseLevels.toReversed();

function Numbers({ months }: { months: readonly MonthOfCases[] }) {
  return (
    <div class="ps-scroll">
      <Table
        caption={t('caption')}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={[
          { text: t('month') },
          ...columns.map((level) => ({ text: say(`level.${level}`), format: 'numeric' as const })),
          { text: t('all'), format: 'numeric' as const },
        ]}
        rows={months
          .toReversed()
          .map((month) => [
            { text: t('monthEnd', { at: noon(month.until) }) },
            ...columns.map((level) => ({ text: String(month.counts[level]), format: 'numeric' as const })),
            { text: String(month.whole), format: 'numeric' as const },
          ])}
      />
    </div>
  );
}
