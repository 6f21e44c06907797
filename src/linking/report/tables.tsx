import type { BlockingYield } from '../../matching/table/index.ts';
import { grouped } from '../grouped.ts';
import type { ColumnDecision } from '../recognise-columns.ts';
import { Scroll } from './scroll.tsx';

/** What each column was taken for, and why. */
export function Columns({
  files,
  decisions,
}: {
  files: readonly string[];
  decisions: readonly (readonly ColumnDecision[])[];
}) {
  return (
    <section id="columns">
      <h2>What the columns hold</h2>
      <p class="lead">
        Recognised by header and content. Wrong? Save the settings, edit them, and run it again.
      </p>
      {decisions.map((own, file) => (
        <Scroll label={`Columns of ${files[file]}`} key={files[file]}>
          <table>
            <caption>{files[file]}</caption>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Taken for</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ column, role, why }) => (
                <tr key={column}>
                  <th scope="row">{column}</th>
                  <td>{role === 'ignore' ? 'left out' : role.replaceAll('-', ' ')}</td>
                  <td class="why">{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
    </section>
  );
}

/** What a way of proposing pairs brought that those before it did not. */
function Yield({ rule: { added, found }, most }: { rule: BlockingYield; most: number }) {
  return (
    <>
      <td class="n">{grouped(added)}</td>
      <td class="n">{grouped(found)}</td>
      <td>
        <span class="meter" aria-hidden="true">
          <i style={`width:${((found / most) * 100).toFixed(1)}%`} />
        </span>
      </td>
    </>
  );
}

/** What each way of proposing pairs costs, and finds; and what those would have cost that are not used. */
export function Blocking({ blocking }: { blocking: readonly BlockingYield[] }) {
  const rules = blocking.filter(({ pairs }) => pairs > 0);
  const most = Math.max(1, ...rules.filter(({ used }) => used).map(({ found }) => found));
  return (
    <section id="blocking">
      <h2>How pairs were proposed</h2>
      <p class="lead">
        Comparing every record with every other would take too long, so only those are compared that agree in
        something. Each row is counted after the ones above it. A way that finds too little for its cost is
        not used: its pairs are what it would have cost.
      </p>
      <Scroll label="Ways of proposing pairs">
        <table>
          <thead>
            <tr>
              <th scope="col">Agreeing in</th>
              <th scope="col" class="n">
                Pairs
              </th>
              <th scope="col" class="n">
                New
              </th>
              <th scope="col" class="n">
                Same among them
              </th>
              <th scope="col">
                <span aria-hidden="true"> </span>
              </th>
              <th scope="col" class="n">
                Largest group
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.rule} class={rule.used ? undefined : 'unused'}>
                <th scope="row">{rule.rule}</th>
                <td class="n">{grouped(rule.pairs)}</td>
                {rule.used ? (
                  <Yield rule={rule} most={most} />
                ) : (
                  <td colSpan={3}>not used: so many pairs would have been compared</td>
                )}
                <td class="n">
                  {grouped(rule.largest)}
                  {rule.divided > 0 ? ` (${grouped(rule.divided)} divided)` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
