import type { Accuracy, At } from '../accuracy.ts';
import { grouped } from '../grouped.ts';
import { bits } from '../level-words.ts';
import { Scroll } from './scroll.tsx';

interface WeightChartProps {
  readonly from: number;
  readonly bars: readonly number[];
  /** From this probability on pairs are held to be the same. */
  readonly join: number;
  /** The bits of which so much is stated. */
  readonly threshold: number;
}

const GREEN = '#0b6e4f';
const GREY = '#8795a3';

/** How many pairs weigh how much; heights by their logarithm, since most pairs are strangers. */
export function WeightChart({ from, bars, join, threshold }: WeightChartProps) {
  const [width, height, left, bottom] = [720, 240, 44, 34];
  const most = Math.log10(Math.max(10, ...bars) + 1);
  const each = (width - left - 8) / Math.max(1, bars.length);
  const x = (bit: number) => left + (bit - from) * each;
  const y = (count: number) => 14 + (height - bottom - 14) * (1 - Math.log10(count + 1) / most);
  const powers = Array.from({ length: Math.floor(most) + 1 }, (_, power) => 10 ** power);
  const step = bars.length > 40 ? 10 : 5;
  const inside = threshold >= from && threshold <= from + bars.length;
  const nearEnd = x(threshold) > width - 80;
  const marks = bars.map((_, at) => from + at).filter((bit) => bit % step === 0);
  return (
    <figure>
      <Scroll label="Distribution of weights">
        <svg
          class="chart"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label="How many pairs weigh how much"
        >
          {powers.map((count) => (
            <g key={count}>
              <line x1={left} x2={width - 8} y1={y(count)} y2={y(count)} stroke="#e3e8ed" />
              <text x={left - 6} y={y(count) + 4} text-anchor="end">
                {grouped(count)}
              </text>
            </g>
          ))}
          {bars.map((count, at) => {
            const [start, end] = [x(from + at) + 0.5, x(from + at) + Math.max(1, each - 0.5)];
            // A bar that the line goes through is grey left of it and green right of it.
            const cut = Math.min(end, Math.max(start, x(threshold)));
            const piece = (left: number, right: number, fill: string) =>
              right > left && (
                <rect
                  x={left}
                  width={right - left}
                  y={y(count)}
                  height={Math.max(0, height - bottom - y(count))}
                  fill={fill}
                />
              );
            return (
              <g key={at}>
                <title>{`${from + at} to ${from + at + 1} bits: ${grouped(count)} pairs`}</title>
                {piece(start, cut, GREY)}
                {piece(cut, end, GREEN)}
              </g>
            );
          })}
          {marks.map((bit) => (
            <text key={bit} x={x(bit)} y={height - bottom + 16} text-anchor="middle">
              {bit}
            </text>
          ))}
          {inside && (
            <>
              <line
                x1={x(threshold)}
                x2={x(threshold)}
                y1={6}
                y2={height - bottom}
                stroke="#16202c"
                stroke-dasharray="4 3"
              />
              <text
                x={x(threshold) + (nearEnd ? -5 : 5)}
                y={14}
                text-anchor={nearEnd ? 'end' : 'start'}
                style="fill:#16202c"
              >
                threshold
              </text>
            </>
          )}
          <text x={width - 8} y={height - 4} text-anchor="end">
            weight in bits
          </text>
        </svg>
      </Scroll>
      <figcaption>
        Each bar is one bit wide; its height grows with the logarithm of the number of pairs.{' '}
        {Number.isFinite(threshold)
          ? `A probability of ${join} is stated from ${bits(threshold)} bits on: ${inside ? 'pairs right of the line, in green, are held to be the same.' : `no line is drawn, since all pairs here lie ${threshold < from ? 'above' : 'below'} that.`}`
          : `No weight decides, since pairs are held to be the same from a probability of ${join} on.`}
      </figcaption>
    </figure>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function Rows({ what, best, chosen, at }: { what: string; best: At; chosen: At; at: readonly At[] }) {
  const line = (label: string, each: At) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td class="n">{each.threshold.toFixed(4)}</td>
      <td class="n">{percent(each.precision)}</td>
      <td class="n">{percent(each.recall)}</td>
      <td class="n">{each.f1.toFixed(4)}</td>
    </tr>
  );
  return (
    <Scroll label={what}>
      <table>
        <caption>{what}</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col" class="n">
              Probability
            </th>
            <th scope="col" class="n">
              Precision
            </th>
            <th scope="col" class="n">
              Recall
            </th>
            <th scope="col" class="n">
              F1
            </th>
          </tr>
        </thead>
        <tbody>
          {line('Chosen', chosen)}
          {line('Best', best)}
          {at.map((each) => line(`At ${each.threshold}`, each))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** How right it is, where a column of the truth was given. */
export function AccuracyPart({ accuracy }: { accuracy: Accuracy }) {
  const { pairs, clusters, calibration } = accuracy;
  return (
    <section id="accuracy">
      <h2>How right it is</h2>
      <p class="lead">
        Measured against {grouped(accuracy.truePairs)} true pairs. Precision is the share of what was found
        that is true; recall the share of what is true that was found, pairs never proposed among the missed.
      </p>
      <Rows what="Pair by pair" best={pairs.best} chosen={pairs.default} at={pairs.at} />
      <Rows what="After clustering" best={clusters.best} chosen={clusters.default} at={clusters.at} />
      <Scroll label="Stated against true">
        <table>
          <caption>Does a probability keep its word?</caption>
          <thead>
            <tr>
              <th scope="col">Stated between</th>
              <th scope="col" class="n">
                Pairs
              </th>
              <th scope="col" class="n">
                Stated on average
              </th>
              <th scope="col" class="n">
                Really the same
              </th>
            </tr>
          </thead>
          <tbody>
            {calibration.map((band) => (
              <tr key={band.from}>
                <th scope="row">
                  {band.from} and {band.to}
                </th>
                <td class="n">{grouped(band.pairs)}</td>
                <td class="n">{percent(band.stated)}</td>
                <td class="n">{percent(band.true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
