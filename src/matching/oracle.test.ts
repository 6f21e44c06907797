import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTokens } from './compare-tokens.ts';
import { compare, decide, normalise } from './index.ts';
import { loneToken } from './person-name.ts';

/**
 * Name pairs judged by others lie beside the project on some machines and never in it. Where they are absent, one line says so.
 * Found from here: the test runs from any directory.
 */
const data = new URL('../../../shared/data/', import.meta.url);

function lines(path: string): string[] | undefined {
  const file = new URL(path, data);
  if (!existsSync(file)) {
    process.stdout.write(`no name pairs at ${path}: nothing to measure\n`);
    return undefined;
  }
  return readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
}

function fields(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

function report(title: string, judged: readonly (readonly [said: boolean, truth: boolean])[]): Score {
  const right = judged.filter(([said, truth]) => said && truth).length;
  const said = judged.filter(([yes]) => yes).length;
  const truly = judged.filter(([, truth]) => truth).length;
  const precision = right / Math.max(1, said);
  const recall = right / truly;
  const f1 = (2 * precision * recall) / (precision + recall);
  process.stdout.write(
    `${title}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}\n`,
  );
  return { precision, recall, f1 };
}

describe('[B5] names judged by others', () => {
  it('full names of people and firms, by what the product proposes when it knows names alone', () => {
    const rows = (lines('linkage/name_pairs.csv') ?? []).map(fields);
    if (rows.length === 0) return;
    const judge = (person: boolean) =>
      rows.flatMap(([, schema, a = '', b = '', truth]) => {
        if ((schema === 'Person') !== person) return [];
        const tell = (name: string) =>
          normalise(
            person
              ? { kind: 'person', value: { names: [{ full: name }] } }
              : { kind: 'business', value: { name } },
          );
        const comparison = compare(tell(a), tell(b));
        return [[comparison !== undefined && decide(comparison) !== 'none', truth === 'true'] as const];
      });
    expect(report('people', judge(true)).f1).toBeGreaterThan(0.82);
    expect(report('firms', judge(false)).f1).toBeGreaterThan(0.82);
  });

  it.each([
    ['Cyrillic', 'names/transliteration-cyrillic-test.tsv', 0.95],
    ['Arabic', 'names/transliteration-arabic-test.tsv', 0.95],
    ['Chinese', 'names/transliteration-chinese-test.tsv', 0.87],
  ])('single names in %s letters', (script, path, least) => {
    const pairs = (lines(path) ?? []).slice(0, 4000).map((line) => line.split('\t'));
    if (pairs.length === 0) return;
    const same = pairs.map(([latin = '', native = '']) => [loneToken(latin), loneToken(native)] as const);
    const judged = same.flatMap(([latin, native], at) => {
      const stranger = same[(at + 1371) % same.length]?.[1];
      const says = (other: typeof native) => compareTokens(latin, other) !== 'different';
      return stranger === undefined ? [] : [[says(native), true] as const, [says(stranger), false] as const];
    });
    expect(report(script, judged).f1 || 0).toBeGreaterThanOrEqual(least);
  });

  it('English short forms', () => {
    const rows = (lines('names/english-nicknames.csv') ?? []).map(fields);
    if (rows.length === 0) return;
    const judged = rows.flatMap(([name = '', , short = ''], at) => {
      const stranger = rows[(at + 1171) % rows.length]?.[2] ?? '';
      const says = (other: string) => compareTokens(loneToken(name), loneToken(other)) !== 'different';
      return [[says(short), true] as const, [says(stranger), false] as const];
    });
    expect(report('English short forms', judged).precision).toBeGreaterThan(0.9);
  });
});
