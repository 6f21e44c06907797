/**
 * Makes `src/figures/national/prosecutions.generated.json`, the country's prosecutions beside our own funnel. Run by hand when newer figures come:
 *
 *   node tools/make-national-figures.ts [folder with cps-england-wales.csv]
 *
 * Facts from the Independent Anti-Slavery Commissioner's annual report 2021-2022 (Open Government Licence v3.0), the totals as published. Rows that the
 * folder has from the press, and quarters, are left out. Output is deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/public-stats');
const years = readFileSync(join(folder, 'cps-england-wales.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .filter(([, quarter, , , , source]) => quarter === 'total as published' && source === 'iasc2022')
  .map(([period = '', , receipts, prosecutions, convictions]) => ({
    period,
    receipts: Number(receipts),
    prosecutions: Number(prosecutions),
    convictions: Number(convictions),
  }));
writeFileSync(
  join(import.meta.dirname, '../src/figures/national/prosecutions.generated.json'),
  `${JSON.stringify(years, undefined, 2)}\n`,
);
