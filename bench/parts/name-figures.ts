/** How well names are known again: public lists of names and people beside the project, where they are there. Nothing of them is kept. */
import {
  compare,
  decide,
  estimateModel,
  MODEL_2026_11,
  type Normal,
  normalise,
  readModel,
} from '../../src/matching/index.ts';
import { plantPeople } from '../../src/testing/planted-repeats.ts';
import { single, variantFigures } from './name-variants.ts';
import { rowsOf, scored } from './shared-lists.ts';
import { truthsetFigures } from './truthset-figures.ts';

const proposes = (a: Normal, b: Normal): string => {
  const comparison = compare(a, b);
  return comparison === undefined ? 'none' : decide(comparison);
};

/** Names of people and firms, by what the product proposes where it knows names alone. */
function namePairs() {
  const rows = rowsOf('linkage/name_pairs.csv');
  if (rows.length === 0) return undefined;
  const judged = rows.map((row) => {
    const person = row['schema'] === 'Person';
    const tell = (text = '') =>
      normalise(
        person
          ? { kind: 'person', value: { names: [{ full: text }] } }
          : { kind: 'business', value: { name: text } },
      );
    const said = proposes(tell(row['name1']), tell(row['name2'])) !== 'none';
    return { person, verdict: [said, row['is_match'] === 'true'] as const };
  });
  const of = (person: boolean) => judged.filter((row) => row.person === person).map(({ verdict }) => verdict);
  return {
    all: scored(judged.map(({ verdict }) => verdict)),
    people: scored(of(true)),
    firms: scored(of(false)),
  };
}

function script(of: string) {
  const rows = rowsOf(`names/transliteration-${of}-test.tsv`, '\t');
  return single(rows.map((row) => [row['latin'] ?? '', row['native'] ?? '']));
}

/** A model learnt from planted people without their truth, beside the fixed one, on others: the two tellings of each, and as many strangers. */
function learning() {
  const normals = plantPeople(300, 5).map(({ told }) => normalise(told));
  const at = (place: number) =>
    normals[place % normals.length] ?? normalise({ kind: 'person', value: { names: [] } });
  const pair = (i: number, j: number) => ({ levels: compare(at(i), at(j))?.levels ?? [] });
  const candidates = normals.flatMap((_, i) => [
    ...(i % 2 === 0 ? [pair(i, i + 1)] : []),
    pair(i, i + 18),
    pair(i, i + 102),
  ]);
  const random = normals.flatMap((_, i) => [31, 57, 83, 141].map((further) => pair(i, i + further)));
  const { model, ...told } = estimateModel(MODEL_2026_11, { kind: 'person', candidates, random }, 'learnt');
  const others = plantPeople(300, 6).map(({ told: other }) => normalise(other));
  const by = (used: typeof model) =>
    scored(
      others.flatMap((one, i) => {
        const strong = (other: Normal | undefined) => {
          const comparison = other && compare(one, other, { model: used });
          return comparison !== undefined && /strong|certain/.test(decide(comparison, used));
        };
        return i % 2 === 0
          ? [[strong(others[i + 1]), true] as const, [strong(others[i + 2]), false] as const]
          : [];
      }),
    );
  return { ...told, learnt: by(readModel(JSON.parse(JSON.stringify(model)))), fixed: by(MODEL_2026_11) };
}

/** Names known again, by script and kind; of lists that are not beside the project it says so. */
export function nameFigures(): object {
  const lists = {
    namePairs: namePairs(),
    cyrillic: script('cyrillic'),
    arabic: script('arabic'),
    chinese: script('chinese'),
    englishShortForms: single(
      rowsOf('names/english-nicknames.csv').map((row) => [row['name1'] ?? '', row['name2'] ?? '']),
    ),
    ...variantFigures(),
    truthset: truthsetFigures(),
  };
  const told = Object.entries(lists).map(([list, figures]) => [
    list,
    figures ?? 'not measured: its list is not in ../shared/data beside the project',
  ]);
  return { ...Object.fromEntries(told), learning: learning() };
}
