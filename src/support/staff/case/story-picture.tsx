import type { Day } from '../../../platform/working-days.ts';
import { daysBetween } from '../../../platform/working-days.ts';
import type { Spell } from '../../case/moments.ts';
import { courseWidth, marksBetween } from '../../risk/course.ts';
import { riskLevels } from '../../risk/risk-domains.ts';
import { noon, say } from '../case-words.ts';

const top = 26;
const base = 118;
/** The height of the lowest level; each is as much higher again. */
const step = 22;
const side = 14;
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'Europe/London' });

/** The highest risk over the whole time as one line of steps: height says the level as well as colour, and a line that support had ended. */
export function StoryPicture({ spells, label }: { spells: readonly Spell[]; label: string }) {
  const [first, last] = [spells[0]?.from, spells.at(-1)?.until];
  if (first === undefined || last === undefined) return null;
  const whole = Math.max(daysBetween(first, last), 14);
  const at = (day: Day) => side + Math.round((daysBetween(first, day) / whole) * courseWidth);
  return (
    <div class="ps-line ps-course ps-story__picture">
      <svg viewBox={`0 0 ${courseWidth + 2 * side} ${base + 10}`} role="img" aria-label={label}>
        {marksBetween(first, last, whole).map((day) => (
          <g class="ps-line__month">
            <line x1={at(day)} x2={at(day)} y1={top - 8} y2={base} />
            <text x={at(day)} y={top - 12} text-anchor="middle">
              {day.slice(5, 7) === '01' ? day.slice(0, 4) : monthFormat.format(noon(day))}
            </text>
          </g>
        ))}
        <line class="ps-course__base" x1={side} x2={side + courseWidth} y1={base} y2={base} />
        {spells.map((spell) => (
          <Spelled spell={spell} x={at(spell.from)} width={Math.max(at(spell.until) - at(spell.from), 2)} />
        ))}
      </svg>
    </div>
  );
}

function Spelled({ spell, x, width }: { spell: Spell; x: number; width: number }) {
  const { level } = spell;
  if (level === 'none') return null;
  if (level === 'closed')
    return (
      <g class="ps-story__closed">
        <title>{say('story.closed')}</title>
        <rect x={x} y={base - 8} width={width} height={8} />
        {width > 60 ? (
          <text x={x + width / 2} y={base - 14} text-anchor="middle">
            {say('story.closed')}
          </text>
        ) : null}
      </g>
    );
  const height = (riskLevels.indexOf(level) + 1) * step;
  return (
    <g class={`ps-course__bar ps-course__bar--${level}`}>
      <title>{say(`level.${level}`)}</title>
      <rect x={x} y={base - height} width={width} height={height} />
      {width > 60 ? (
        <text class="ps-story__level" x={x + width / 2} y={base - height - 6} text-anchor="middle">
          {say(`level.${level}`)}
        </text>
      ) : null}
    </g>
  );
}
