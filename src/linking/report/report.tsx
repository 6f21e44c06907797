import { basename } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { bitsOfStated, USUAL } from '../../matching/table/index.ts';
import { atLeast } from '../accuracy.ts';
import { notUtf8InWords } from '../csv-encoding.ts';
import { tellPair } from '../explain-pair.ts';
import { grouped } from '../grouped.ts';
import type { Linked } from '../link-files.ts';
import { AccuracyPart, WeightChart } from './charts.tsx';
import { choosePairs, largestClusters, weightBars } from './choose-pairs.ts';
import { Clusters } from './clusters.tsx';
import { styles } from './styles.ts';
import { Blocking, Columns } from './tables.tsx';
import { Waterfall } from './waterfall.tsx';
import { Weights } from './weights.tsx';

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Report({ linked, files }: { linked: Linked; files: readonly string[] }) {
  const { outcome, accuracy, named, names, table, seconds } = linked;
  const { pairs, model, clusters } = outcome;
  const { join } = model.thresholds;
  const several = new Set(clusters.filter((cluster, row) => cluster !== row)).size;
  const chosen = choosePairs(outcome);
  const parts = [
    ...(accuracy ? [['accuracy', 'How right it is']] : []),
    ['pairs', 'Some pairs'],
    ['weights', 'Weights'],
    ['scores', 'Scores'],
    ['blocking', 'Blocking'],
    ['clusters', 'Clusters'],
    ['columns', 'Columns'],
  ];
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`Linked: ${files.join(' and ')}`}</title>
        <style />
      </head>
      <body>
        <header>
          <div>
            <h1>{files.join(' and ')}</h1>
            <p>
              {files.length > 1
                ? 'Which records of the one are the same as which of the other'
                : 'Which records are of the same'}
              , how sure that is, and why.
            </p>
            <nav aria-label="Parts of this report">
              <ul>
                {parts.map(([id, title]) => (
                  <li key={id}>
                    <a href={`#${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main>
          <dl class="facts">
            <Fact term="Records" value={grouped(outcome.records)} />
            <Fact term="Pairs compared" value={grouped(outcome.candidates)} />
            <Fact
              term={`Held to be the same (from ${join})`}
              value={grouped(atLeast(pairs.probability, join))}
            />
            <Fact term="Clusters of several" value={grouped(several)} />
            {table.refused.length > 0 && <Fact term="Rows kept out" value={grouped(table.refused.length)} />}
            {accuracy && <Fact term="F1 after clustering" value={accuracy.clusters.default.f1.toFixed(3)} />}
            <Fact term="Seconds" value={seconds.total.toFixed(1)} />
          </dl>
          <p class="notice">
            This report shows what the records say about people. Keep it as you keep the records.
          </p>
          {table.notUtf8.map((file) => (
            <p class="notice" key={file}>
              {notUtf8InWords(basename(file))}
            </p>
          ))}
          {accuracy && <AccuracyPart accuracy={accuracy} />}
          <section id="pairs">
            <h2>Some pairs, sure and doubtful</h2>
            <p class="lead">
              Read downwards: from what two records taken by chance would be, each field adds to it or takes
              from it. The last line is the sum, and the percentage is what is stated of such a sum.
            </p>
            {chosen.length === 0 && <p>No two records are alike enough to be shown.</p>}
            {chosen.map(({ pair, why }) => (
              <Waterfall
                key={pair}
                why={why}
                told={tellPair(outcome, named.columns, names, pairs.left[pair] ?? 0, pairs.right[pair] ?? 0)}
              />
            ))}
          </section>
          <Weights model={model} />
          <section id="scores">
            <h2>How pairs score</h2>
            <p class="lead">
              A good table has two hills with a valley between them. Many pairs around the threshold mean that
              too little is told to tell people apart.
            </p>
            <WeightChart
              {...weightBars(pairs.weight)}
              join={join}
              threshold={bitsOfStated(join, model.stating ?? USUAL)}
            />
          </section>
          <Blocking blocking={model.blocking} />
          <Clusters
            clusters={clusters}
            largest={largestClusters(clusters, 5, 8)}
            columns={named.columns}
            names={names}
          />
          <Columns files={files} decisions={named.decisions} />
        </main>
        <footer>
          <div>
            Made by Plainsight, model {model.version}. Probabilities are estimates; who is who is for people
            to decide.
          </div>
        </footer>
      </body>
    </html>
  );
}

/** The report as one HTML file: no script, nothing fetched. */
export function reportOf(linked: Linked, files: readonly string[]): string {
  const named = files.map((file) => basename(file));
  const page = renderToString(<Report linked={linked} files={named} />);
  return `<!doctype html>${page.replace('<style></style>', `<style>${styles}</style>`)}\n`;
}
