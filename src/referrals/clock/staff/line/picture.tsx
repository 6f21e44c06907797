import { stageTitle, stateName } from '../../stage-words.ts';
import { noon, t } from '../clock-page-words.ts';
import { type Line, type LineBar, lineWidth } from './line-model.ts';

const names = 290;
const rowHeight = 34;
/** Room for two rows above the bars: where today is, and below it the months, so that neither covers the other. */
const top = 60;
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'Europe/London' });

/** The line itself. Everything that it shows stands in the table below it; on a narrow screen it makes way for that. */
export function LinePicture({ line }: { line: Line }) {
  const height = top + line.bars.length * rowHeight + 16;
  return (
    <div class="ps-line">
      <svg viewBox={`0 0 ${names + lineWidth + 30} ${height}`} role="img" aria-label={t('line.picture')}>
        {line.months.map(({ day, at }) => (
          <g class="ps-line__month">
            <line x1={names + at} x2={names + at} y1={top - 8} y2={height - 8} />
            <text x={names + at} y={top - 16} text-anchor="middle">
              {day.slice(5, 7) === '01' ? day.slice(0, 4) : monthFormat.format(noon(day))}
            </text>
          </g>
        ))}
        <g class="ps-line__today">
          <line x1={names + line.today} x2={names + line.today} y1={top - 8} y2={height - 4} />
          <rect x={names + line.today - 26} y={4} width={52} height={20} rx={10} />
          <text x={names + line.today} y={18} text-anchor="middle">
            {t('line.today')}
          </text>
        </g>
        {line.bars.map((bar, index) => (
          <Bar bar={bar} y={top + index * rowHeight + rowHeight / 2} />
        ))}
      </svg>
    </div>
  );
}

function Bar({ bar, y }: { bar: LineBar; y: number }) {
  const { from, to, state, far, open, stage } = bar;
  const width = Math.max(to - from, 4);
  return (
    <g class={`ps-line__bar ps-line__bar--${state}`}>
      <title>{`${stageTitle(stage.stage)}: ${stateName(state)}`}</title>
      <text class="ps-line__name" x={names - 14} y={y + 5} text-anchor="end">
        {stageTitle(stage.stage)}
      </text>
      <rect
        class={open ? 'ps-line__open' : undefined}
        x={names + from}
        y={y - 7}
        width={width}
        height={14}
        rx={7}
      />
      <End x={names + from + width} y={y} state={state} far={far} />
    </g>
  );
}

/** How it ends: a tick for done, a diamond for a date, an arrow for one beyond the picture. Shape says it as well as colour. */
function End({ x, y, state, far }: { x: number; y: number; state: LineBar['state']; far: boolean }) {
  if (far) return <path class="ps-line__end" d={`M${x} ${y - 9} l10 9 l-10 9 z`} />;
  if (state === 'done')
    return (
      <g class="ps-line__end">
        <circle cx={x} cy={y} r={9} />
        <path class="ps-line__tick" d={`M${x - 4} ${y} l3 3.5 l5 -7`} />
      </g>
    );
  if (state === 'open' || state === 'not-applicable') return null;
  return <path class="ps-line__end" d={`M${x} ${y - 10} l10 10 l-10 10 l-10 -10 z`} />;
}
