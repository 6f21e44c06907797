import { type CoursePicture, courseWidth, type Stretch } from '../../risk/course.ts';
import { riskLevels } from '../../risk/risk-domains.ts';
import { noon, say } from '../case-words.ts';

const names = 270;
const rowHeight = 46;
const top = 34;
/** The tallest bar; each level is a quarter of it higher than the one below. */
const tallest = 32;
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'Europe/London' });

/** The course of risk, one row for each area. Height says the level as well as colour; the words below say all of it. */
export function CoursePictureView({ picture, label }: { picture: CoursePicture; label: string }) {
  const height = top + picture.rows.length * rowHeight + 8;
  return (
    <div class="ps-line ps-course">
      <svg viewBox={`0 0 ${names + courseWidth + 20} ${height}`} role="img" aria-label={label}>
        <defs>
          <pattern
            id="overdue"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" x2="0" y1="0" y2="6" class="ps-course__stripe" />
          </pattern>
        </defs>
        {picture.marks.map(({ day, at }) => (
          <g class="ps-line__month">
            <line x1={names + at} x2={names + at} y1={top - 6} y2={height - 6} />
            <text x={names + at} y={top - 14} text-anchor="middle">
              {day.slice(5, 7) === '01' ? day.slice(0, 4) : monthFormat.format(noon(day))}
            </text>
          </g>
        ))}
        {picture.rows.map(({ domain, stretches }, index) => {
          const base = top + (index + 1) * rowHeight - 8;
          return (
            <g>
              <text x={names - 14} y={base - 8} text-anchor="end">
                {say(`risk.${domain}`)}
              </text>
              <line class="ps-course__base" x1={names} x2={names + courseWidth} y1={base} y2={base} />
              {stretches.map((stretch) => (
                <Bar stretch={stretch} base={base} />
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Bar({ stretch, base }: { stretch: Stretch; base: number }) {
  const { from, to, level, overdue } = stretch;
  const tall = ((riskLevels.indexOf(level) + 1) / riskLevels.length) * tallest;
  const box = { x: names + from, y: base - tall, width: Math.max(to - from, 3), height: tall };
  return (
    <g class={`ps-course__bar ps-course__bar--${level}`}>
      <title>{say(`level.${level}`)}</title>
      <rect {...box} class={overdue ? 'ps-course__faint' : undefined} />
      {overdue ? <rect {...box} class="ps-course__overdue" fill="url(#overdue)" /> : null}
    </g>
  );
}
