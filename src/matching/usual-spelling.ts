import { NAME_SPELLINGS } from './spelling-data.ts';

const usual = new Map<string, string>();
for (const group of NAME_SPELLINGS) {
  const names = group.split(' ');
  for (const name of names) usual.set(name, names[0] ?? name);
}

/** "Servant of": one name with the word after it, however the article between them was written (Abdul, Abdel, Abdi, Cabdi). */
const SERVANT_OF = /^c?abd(?:ul|el|al|il|i|ou|u)(?=[a-z]{4})/;

/** Whether a folded name is among those whose spellings we know: two of them that differ are two names, not a slip. */
export function isKnownName(name: string): boolean {
  return usual.has(name);
}

/** The usual spelling of a folded name that is written in many ways (Husayn, Xuseen: Hussein); the name itself where we know none. */
export function usualSpelling(name: string): string {
  const known = usual.get(name);
  if (known !== undefined) return known;
  const servant = SERVANT_OF.exec(name)?.[0];
  if (servant === undefined) return name;
  const of = name.slice(servant.length);
  return `abdul${usual.get(of) ?? of}`;
}
