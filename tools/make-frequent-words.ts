/**
 * Makes `src/orders/watch/frequent-words.generated.json`: words of six letters and more that are frequent in British English, and names of people and places that
 * dictionaries hold, and popular names of many countries, by which a single word of an order is judged rare or not. Run by hand, with two word lists of SCOWL as Debian packs them
 * (wbritish-small, and wbritish-large for its capitalised words) and the two lists of popular-names-by-country (CC0): node --import ./bin/tsx-hook.mjs tools/make-frequent-words.ts WORDS NAMES
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const [words = '.', names = '.'] = process.argv.slice(2);
const listed = (file: string): string[] => readFileSync(join(words, file), 'utf8').split('\n');
/** Every name of a list in Latin script, in whichever of its columns it stands. */
const namesIn = (file: string): string[] =>
  readFileSync(join(names, file), 'utf8').split(/[^\p{L}\p{M}’']+/u);
const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
const towns = z
  .object({ towns: z.array(z.object({ name: z.string() })) })
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../src/places/data/towns.generated.json'), 'utf8')),
  )
  .towns.flatMap(({ name }) => name.split(/\P{L}+/u));

const all = new Set(
  [
    ...listed('british-english-small'),
    ...listed('british-english-large').filter(isName),
    ...namesIn('popular-given-names-by-country.csv'),
    ...namesIn('popular-surnames-by-country.csv'),
    ...towns,
  ]
    .map((word) =>
      word
        .replace(/['’]s$/, '')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase(),
    )
    .filter((word) => /^[a-z]{6,}$/.test(word)),
);
writeFileSync(
  join(import.meta.dirname, '../src/orders/watch/frequent-words.generated.json'),
  `${JSON.stringify({ words: [...all].toSorted().join(' ') })}\n`,
);
