import { percent, saidBy, type ToldPair } from '../explain-pair.ts';
import { bits, fieldInWords, levelInWords } from '../level-words.ts';

interface Step {
  readonly title: string;
  readonly said: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'start' | 'for' | 'against' | 'sum';
}

/** The steps from the start to the sum, each beginning where the one before it ended. */
function stepsOf(told: ToldPair): Step[] {
  const { explanation } = told;
  let at = explanation.prior;
  const steps: Step[] = [
    { title: 'The start', said: 'two records taken by chance', from: 0, to: at, kind: 'start' },
  ];
  for (const { field, level, weight, frequency } of explanation.parts) {
    if (level === 'missing') continue;
    const to = at + weight + frequency;
    const common = Math.abs(frequency) < 0.5 ? '' : frequency < 0 ? ' · a common value' : ' · a rare value';
    steps.push({
      title: `${fieldInWords(field)}: ${levelInWords(level)}`,
      said: `${saidBy(told, field) ?? ''}${common}`,
      from: at,
      to,
      kind: to >= at ? 'for' : 'against',
    });
    at = to;
  }
  return [...steps, { title: 'Together', said: '', from: 0, to: explanation.weight, kind: 'sum' }];
}

/** A pair drawn field by field: what speaks for it, what against, and the sum. */
export function Waterfall({ told, why }: { told: ToldPair; why: string }) {
  const steps = stepsOf(told);
  const low = Math.min(0, ...steps.flatMap(({ from, to }) => [from, to]));
  const high = Math.max(0, ...steps.flatMap(({ from, to }) => [from, to]));
  const place = (bit: number) => ((bit - low) / (high - low || 1)) * 100;
  const untold = told.explanation.parts
    .filter(({ level }) => level === 'missing')
    .map(({ field }) => fieldInWords(field));
  return (
    <article class="pair">
      <h3>
        {told.left} and {told.right}: {percent(told.explanation.probability)}
      </h3>
      <p class="why">{why}</p>
      <ol class="steps" style={`--zero:${place(0).toFixed(2)}%`}>
        {steps.map(({ title, said, from, to, kind }) => (
          <li class={kind === 'sum' ? 'total' : undefined} key={title}>
            <span>
              {title}
              {said && <span class="said">{said}</span>}
            </span>
            <span class="track" aria-hidden="true">
              <span
                class={`bar ${kind}`}
                style={`left:${place(Math.min(from, to)).toFixed(2)}%;width:${(place(Math.max(from, to)) - place(Math.min(from, to))).toFixed(2)}%`}
              />
            </span>
            <span class="w">{bits(to - from)}</span>
          </li>
        ))}
      </ol>
      {untold.length > 0 && <p class="why">Not told in both: {untold.join(', ')}.</p>}
    </article>
  );
}
