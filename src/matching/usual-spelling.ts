import { NAME_SPELLINGS } from './spelling-data.ts';

const usual = new Map<string, string>();
for (const group of NAME_SPELLINGS) {
  const [first = '', ...others] = group.split(' ');
  for (const other of others) usual.set(other, first);
}

/** "Servant of": one name with the word after it, however the article between them was written (Abdul, Abdel, Abdi, Cabdi). */
const SERVANT_OF = /^c?abd(?:ul|el|al|il|i|ou|u)(?=[a-z]{4})/;

/** The usual spelling of a folded name that is written in many ways (Husayn, Xuseen: Hussein); the name itself where we know none. */
export function usualSpelling(name: string): string {
  const known = usual.get(name);
  if (known !== undefined) return known;
  const servant = SERVANT_OF.exec(name)?.[0];
  if (servant === undefined) return name;
  const of = name.slice(servant.length);
  return `abdul${usual.get(of) ?? of}`;
}
