import { classes } from '../content.tsx';

export interface WaterfallStep {
  readonly text: string;
  /** How far it moves the sum, up or down. */
  readonly weight: number;
}

export interface WaterfallProps {
  readonly caption: string;
  readonly head: {
    readonly what: string;
    readonly drawn: string;
    readonly weight: string;
    readonly sum: string;
  };
  readonly steps: readonly WaterfallStep[];
  /** A number as it is shown, with its sign. */
  shown(weight: number): string;
}

/** Room at both ends of the drawing, in hundredths of its width. */
const margin = 2;

/**
 * How a sum comes about: a table of what was added and taken away, with a bar in each row that begins where the one before ended.
 * The drawing says nothing that the table does not.
 */
export function Waterfall({ caption, head, steps, shown }: WaterfallProps) {
  let sum = 0;
  const bars = steps.map(({ text, weight }) => {
    const from = sum;
    sum += weight;
    return { text, weight, from, to: sum };
  });
  const reach = [0, ...bars.map(({ to }) => to)];
  const [least, most] = [Math.min(...reach), Math.max(...reach)];
  const size = most - least || 1;
  const at = (value: number) => margin + ((value - least) / size) * (100 - 2 * margin);
  return (
    <table class="govuk-table ps-dense ps-waterfall">
      <caption class="govuk-table__caption govuk-visually-hidden">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            {head.what}
          </th>
          <td class="govuk-table__header ps-waterfall__drawn" aria-hidden="true">
            {head.drawn}
          </td>
          <th class="govuk-table__header govuk-table__header--numeric" scope="col">
            {head.weight}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {bars.map(({ text, weight, from, to }) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell">{text}</td>
            <td class="ps-waterfall__drawn" aria-hidden="true">
              <Bar from={at(from)} to={at(to)} zero={at(0)} kind={weight < 0 ? 'against' : 'for'} />
            </td>
            <td class="govuk-table__cell govuk-table__cell--numeric">{shown(weight)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="govuk-table__row ps-waterfall__sum">
          <th class="govuk-table__header" scope="row">
            {head.sum}
          </th>
          <td class="ps-waterfall__drawn" aria-hidden="true">
            <Bar from={at(0)} to={at(sum)} zero={at(0)} kind="sum" />
          </td>
          <td class="govuk-table__cell govuk-table__cell--numeric">
            <strong>{shown(sum)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bar(props: { from: number; to: number; zero: number; kind: 'for' | 'against' | 'sum' }) {
  const { from, to, zero, kind } = props;
  const round = (value: number) => Math.round(value * 100) / 100;
  const x = round(Math.min(from, to));
  return (
    <svg
      class={classes('ps-waterfall__row', `ps-waterfall__row--${kind}`)}
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line class="ps-waterfall__zero" x1={round(zero)} x2={round(zero)} y1="0" y2="20" />
      <rect
        class="ps-waterfall__bar"
        x={x}
        y="4"
        width={Math.max(0.6, round(Math.abs(to - from)))}
        height="12"
      />
      <line class="ps-waterfall__end" x1={round(to)} x2={round(to)} y1="10" y2="20" />
    </svg>
  );
}
