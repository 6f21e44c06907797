/** The counts behind the conclusion: before and after in one table, and month by month with a bar in each row. */
import { Table } from '../../../../design/index.ts';
import type { About } from '../../effect/about-things.ts';
import { countIn, type Month } from '../../effect/effect.ts';
import type { Effect, EffectRow, RowName } from '../../effect/read-effect.ts';
import { distance, e, inMonth, sentencesOf } from './effect-words.ts';

interface PartProps {
  readonly about: About;
  readonly effect: Effect;
}

function nameOfRow(name: RowName, about: About, { asked }: Effect): string {
  const reach = { near: distance(asked.near), far: distance(asked.far) };
  return name === 'it' ? e(`it.${about.aim}`) : e(`row.${name}`, reach);
}

const labelled = (label: string) => ({ attributes: { 'data-label': label } });

export function ComparePart({ about, effect }: PartProps) {
  const { spans } = effect;
  const rowOf = ({ name, counts, change }: EffectRow) => {
    const { before, after } = countIn(counts, spans);
    return [
      { children: <strong>{nameOfRow(name, about, effect)}</strong>, ...labelled(e('column.where')) },
      { text: String(before), format: 'numeric' as const, ...labelled(e('column.before')) },
      { text: String(after), format: 'numeric' as const, ...labelled(e('column.after')) },
      {
        text: change === undefined ? e('rest.says') : (sentencesOf(change, effect)[0] ?? ''),
        ...labelled(e('column.says')),
      },
    ];
  };
  return (
    <section class="ps-health-part" aria-labelledby="compare">
      <h2 class="govuk-heading-m" id="compare">
        {e('compare')}
      </h2>
      <p class="govuk-body ps-measure">
        {e('compare.lead', { before: spans.before.length, after: spans.after.length })}
      </p>
      <Table
        caption={e('compare')}
        captionClasses="govuk-visually-hidden"
        classes="ps-dense ps-cards-narrow"
        head={[
          { text: e('column.where') },
          { text: e('column.before'), format: 'numeric' },
          { text: e('column.after'), format: 'numeric' },
          { text: e('column.says') },
        ]}
        rows={effect.rows.map(rowOf)}
      />
    </section>
  );
}

type Side = 'before' | 'apart' | 'after';

/** The bar of a month: its length says the number that stands before it, its colour the span it counts for. */
function Bar({ count, most, side }: { count: number; most: number; side: Side }) {
  const width = Math.round((count / Math.max(1, most)) * 10_000) / 100;
  return (
    <span class="ps-pairs-bar">
      <span class="ps-pairs-bar__count">{count}</span>
      <svg
        class="ps-pairs-bar__drawing"
        viewBox="0 0 100 16"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {width === 0 ? null : <rect class={`ps-effect-bar--${side}`} x="0" y="0" width={width} height="16" />}
      </svg>
    </span>
  );
}

export function MonthsPart({ about, effect }: PartProps) {
  const { spans, rows } = effect;
  const [own, ...others] = rows.filter(({ name }) => name !== 'together');
  if (own === undefined) return null;
  const sides: readonly (readonly [Month, Side])[] = [
    ...spans.before.map((month) => [month, 'before'] as const),
    [spans.apart, 'apart'],
    ...spans.after.map((month) => [month, 'after'] as const),
  ];
  const most = Math.max(...sides.map(([month]) => own.counts.get(month) ?? 0));
  const named = (row: EffectRow) => nameOfRow(row.name, about, effect);
  return (
    <section class="ps-health-part" aria-labelledby="by-month">
      <h2 class="govuk-heading-m" id="by-month">
        {e('byMonth')}
      </h2>
      <ul class="ps-bar-legend" aria-label={e('legend')}>
        {(['before', 'apart', 'after'] as const).map((side) => (
          <li class={`ps-effect-legend--${side}`}>{e(`legend.${side}`)}</li>
        ))}
      </ul>
      <Table
        caption={e('byMonth')}
        captionClasses="govuk-visually-hidden"
        classes="ps-dense ps-cards-narrow"
        head={[
          { text: e('column.month') },
          { text: named(own) },
          ...others.map((row) => ({ text: named(row), format: 'numeric' as const })),
        ]}
        rows={sides.map(([month, side]) => [
          { children: <strong>{e('month', { at: inMonth(month) })}</strong>, ...labelled(e('column.month')) },
          {
            children: <Bar count={own.counts.get(month) ?? 0} most={most} side={side} />,
            classes: 'ps-cell-bar',
            ...labelled(named(own)),
          },
          ...others.map((row) => ({
            text: String(row.counts.get(month) ?? 0),
            format: 'numeric' as const,
            ...labelled(named(row)),
          })),
        ])}
      />
    </section>
  );
}
