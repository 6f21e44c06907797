import type { Accuracy, At } from '../accuracy.ts';
import { grouped } from '../grouped.ts';
import { Scroll } from './scroll.tsx';

/** How many pairs weigh how much; heights by their logarithm, since most pairs are strangers. */
export function WeightChart({ from, bars, join }: { from: number; bars: readonly number[]; join: number }) {
  const [width, height, left, bottom] = [720, 240, 44, 34];
  const most = Math.log10(Math.max(10, ...bars) + 1);
  const each = (width - left - 8) / Math.max(1, bars.length);
  const x = (bit: number) => left + (bit - from) * each;
  const y = (count: number) => 14 + (height - bottom - 14) * (1 - Math.log10(count + 1) / most);
  const powers = Array.from({ length: Math.floor(most) + 1 }, (_, power) => 10 ** power);
  const step = bars.length > 40 ? 10 : 5;
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
          {bars.map((count, at) => (
            <rect
              key={at}
              x={x(from + at) + 0.5}
              width={Math.max(0.5, each - 1)}
              y={y(count)}
              height={Math.max(0, height - bottom - y(count))}
              fill={from + at >= join ? '#0b6e4f' : '#8795a3'}
            >
              <title>{`${from + at} to ${from + at + 1} bits: ${grouped(count)} pairs`}</title>
            </rect>
          ))}
          {marks.map((bit) => (
            <text key={bit} x={x(bit)} y={height - bottom + 16} text-anchor="middle">
              {bit}
            </text>
          ))}
          <line
            x1={x(join)}
            x2={x(join)}
            y1={6}
            y2={height - bottom}
            stroke="#16202c"
            stroke-dasharray="4 3"
          />
          <text x={x(join) + 5} y={14} style="fill:#16202c">
            threshold
          </text>
          <text x={width - 8} y={height - 4} text-anchor="end">
            weight in bits
          </text>
        </svg>
      </Scroll>
      <figcaption>
        Each bar is one bit wide; its height grows with the logarithm of the number of pairs. Pairs right of
        the line are held to be the same.
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
