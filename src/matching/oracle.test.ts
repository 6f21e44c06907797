import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTokens } from './compare-names.ts';
import { compare, normalise } from './index.ts';
import { nameToken, words } from './person-name.ts';

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
  it('full names of people and firms', () => {
    const rows = (lines('linkage/name_pairs.csv') ?? []).map(fields);
    if (rows.length === 0) return;
    const judge = (person: boolean, threshold: number) =>
      rows.flatMap(([, schema, a = '', b = '', truth]) => {
        if ((schema === 'Person') !== person) return [];
        const tell = (name: string) =>
          normalise(
            person
              ? { kind: 'person', value: { names: [{ full: name }] } }
              : { kind: 'business', value: { name } },
          );
        return [[(compare(tell(a), tell(b))?.weight ?? 0) >= threshold, truth === 'true'] as const];
      });
    expect(report('people', judge(true, 8)).f1).toBeGreaterThan(0.72);
    expect(report('firms', judge(false, 4)).f1).toBeGreaterThan(0.75);
  });

  it.each([
    ['Cyrillic', 'names/transliteration-cyrillic-test.tsv', 0.8],
    ['Arabic', 'names/transliteration-arabic-test.tsv', 0.55],
    ['Chinese', 'names/transliteration-chinese-test.tsv', 0],
  ])('single names in %s letters', (script, path, least) => {
    const pairs = (lines(path) ?? []).slice(0, 4000).map((line) => line.split('\t'));
    if (pairs.length === 0) return;
    const token = (text: string) => nameToken(words(text).join(''), 'only', /[\u0590-\u06ff]/.test(text));
    const same = pairs.map(([latin = '', native = '']) => [token(latin), token(native)] as const);
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
    const token = (text: string) => nameToken(text, 'only');
    const judged = rows.flatMap(([name = '', , short = ''], at) => {
      const stranger = rows[(at + 1171) % rows.length]?.[2] ?? '';
      const says = (other: string) => compareTokens(token(name), token(other)) !== 'different';
      return [[says(short), true] as const, [says(stranger), false] as const];
    });
    expect(report('English short forms', judged).precision).toBeGreaterThan(0.9);
  });
});
