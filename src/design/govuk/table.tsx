import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type TableCell = Content &
  Maybe<{
    /** `numeric` sets figures to the right, in figures of one width. */
    format: 'numeric' | (string & {});
    classes: string;
    colspan: number;
    rowspan: number;
    attributes: Attributes;
  }>;

export type TableProps = { rows: readonly (readonly TableCell[] | null | undefined | false | '')[] } & Maybe<{
  head: readonly TableCell[];
  caption: string;
  captionClasses: string;
  firstCellIsHeader: boolean;
  classes: string;
  attributes: Attributes;
}>;

/** Figures and facts that are compared by row and column. */
export function Table(props: TableProps) {
  return (
    <table class={classes('govuk-table', props.classes)} {...props.attributes}>
      {props.caption ? (
        <caption class={classes('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      ) : null}
      {props.head ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeaderCell cell={cell} scope="col" format={cell.format} />
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {props.rows.map((row) =>
          row ? (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? (
                  <HeaderCell cell={cell} scope="row" />
                ) : (
                  <td
                    class={classes(
                      'govuk-table__cell',
                      cell.format && `govuk-table__cell--${cell.format}`,
                      cell.classes,
                    )}
                    {...spanOf(cell)}
                  >
                    {inside(cell)}
                  </td>
                ),
              )}
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}

function HeaderCell(props: { cell: TableCell; scope: 'col' | 'row'; format?: string | undefined }) {
  const { cell, format } = props;
  return (
    <th
      scope={props.scope}
      class={classes('govuk-table__header', format && `govuk-table__header--${format}`, cell.classes)}
      {...spanOf(cell)}
    >
      {inside(cell)}
    </th>
  );
}

function spanOf(cell: TableCell) {
  return { colspan: cell.colspan || undefined, rowspan: cell.rowspan || undefined, ...cell.attributes };
}
