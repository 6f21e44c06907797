import { type TableComparison, type TableModel, USUAL } from '../../matching/table/index.ts';
import { grouped } from '../grouped.ts';
import { bits, fieldInWords, levelInWords } from '../level-words.ts';

/** A share in per cent, with as many figures as say something. */
const percent = (share: number) => {
  if (share < 0.000_01) return 'under 0.001 %';
  return share >= 0.001 ? `${(share * 100).toFixed(1)} %` : `${(share * 100).toFixed(3)} %`;
};

function Field({ comparison, low, high }: { comparison: TableComparison; low: number; high: number }) {
  const place = (bit: number) => ((bit - low) / (high - low || 1)) * 100;
  return (
    <section class="field">
      <h3>
        {fieldInWords(comparison.field)} <span class="reads">from {comparison.columns.join(', ')}</span>
      </h3>
      <ol class="steps levels" style={`--zero:${place(0).toFixed(2)}%`}>
        {comparison.levels.map(({ level, weight, m, u }) => (
          <li key={level}>
            <span>
              {levelInWords(level)}
              <span class="said">
                {percent(m)} of the same, {percent(u)} of others
              </span>
            </span>
            <span class="track" aria-hidden="true">
              <span
                class={`bar ${weight >= 0 ? 'for' : 'against'}`}
                style={`left:${place(Math.min(0, weight)).toFixed(2)}%;width:${(place(Math.max(0, weight)) - place(Math.min(0, weight))).toFixed(2)}%`}
              />
            </span>
            <span class="w">{bits(weight)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What one bit more or less does to the odds that are stated. */
function oddsInWords(slope: number): string {
  const times = (2 ** slope).toFixed(2);
  if (times === '2.00')
    return 'each more doubles the odds stated of two records being the same, each less halves them.';
  const why =
    slope < 1
      ? 'less than twice, since fields agree together more than their sum knows'
      : 'more than twice, as was learnt from the pairs';
  return `each more makes the odds stated of two records being the same ${times} times as large, each less divides them by as much (${why}).`;
}

/** What each way of agreeing weighs, field by field. */
export function Weights({ model }: { model: TableModel }) {
  const all = model.comparisons.flatMap(({ levels }) => levels.map(({ weight }) => weight));
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  return (
    <section id="weights">
      <h2>What each field weighs</h2>
      <p class="lead">
        In bits: {oddsInWords((model.stating ?? USUAL).slope)} Green speaks for it, red against. Learnt from
        {model.trainedOn > 0 ? ` ${grouped(model.trainedOn)} records` : ' this table'}
        {model.training.converged
          ? ` in ${model.training.rounds} rounds.`
          : `; it had not settled after ${model.training.rounds} rounds, so take the weights with care.`}{' '}
        A rare value weighs more and a common one less than shown.
      </p>
      {model.comparisons.map((comparison) => (
        <Field comparison={comparison} low={low} high={high} key={comparison.field} />
      ))}
    </section>
  );
}
