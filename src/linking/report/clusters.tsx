import type { TextColumn } from '../../matching/table/index.ts';
import { textOf } from '../../matching/table/index.ts';
import { grouped } from '../grouped.ts';
import type { RecordNames } from '../record-names.ts';
import { clusterSizes, type LargeCluster } from './choose-pairs.ts';
import { Scroll } from './scroll.tsx';

interface ClustersProps {
  readonly clusters: Int32Array;
  readonly largest: readonly LargeCluster[];
  readonly columns: readonly TextColumn[];
  readonly names: RecordNames;
}

/** How large clusters are, and the largest with their records: where a mistake would show first. */
export function Clusters({ clusters, largest, columns, names }: ClustersProps) {
  const sizes = clusterSizes(clusters);
  return (
    <section id="clusters">
      <h2>Who belongs together</h2>
      <Scroll label="Sizes of clusters">
        <table>
          <thead>
            <tr>
              {sizes.map(({ label }) => (
                <th scope="col" class="n" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {sizes.map(({ label, clusters: count }) => (
                <td class="n" key={label}>
                  {grouped(count)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
      {largest.length === 0 ? (
        <p>No two records were put together.</p>
      ) : (
        <>
          <h3>The largest</h3>
          <p class="lead">
            If one of these holds different people, the threshold is too low, or a column is not what it was
            taken for.
          </p>
        </>
      )}
      {largest.map(({ size, rows }) => {
        const shown = columns.filter((column) => rows.some((row) => (column.rows[row] ?? 0) > 0));
        return (
          <Scroll label={`A cluster of ${size} records`} key={rows[0]}>
            <table>
              <caption>
                {grouped(size)} records{size > rows.length ? `, the first ${rows.length} of them` : ''}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Record</th>
                  {shown.map(({ name, role }) => (
                    <th scope="col" key={`${name} ${role}`}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row}>
                    <th scope="row">{names.of(row)}</th>
                    {shown.map((column) => (
                      <td key={`${column.name} ${column.role}`}>
                        {textOf(column.values, column.rows[row] ?? 0)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        );
      })}
    </section>
  );
}
