import type { Found } from './narrative-found.ts';

const ENDING = /\b(?:Limited|LIMITED|Ltd|LTD|ltd|LLP|PLC|Plc|plc|C\.?I\.?C\.?|Cyf)\b\.?/g;
/** One word of a firm's name as written before its legal form, or a small word between two of them. */
const BEFORE =
  /(?:^|[\s("“])((?:[A-Z0-9][\p{L}\p{N}&'’.-]*|&|and|of|for|the|\([A-Z][A-Za-z. ]{1,15}\))(?:\s+|$))$/u;
const LEADING =
  /^(?:and|of|for|the|&|At|By|For|From|In|On|To|With|We|He|She|They|It|I|My|His|Her|Their|Our|And|But|When|Then|That|This|Both|Also|Is|Was|Works?|Company|Employer|Called|Named|Owner|Director|Boss|Manager)\s+/u;
const MOST_WORDS = 7;

/** Names of firms told by their legal form ("Orchard Gleam Ltd"), read backwards from it over capitalised words. */
export function findCompanyNames(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].replace(/\.$/, '').length;
    const floor = Math.max(found.at(-1)?.end ?? 0, match.index - 100);
    let start = match.index;
    for (let words = 0; words < MOST_WORDS; words++) {
      const word = BEFORE.exec(text.slice(floor, start))?.[1];
      if (word === undefined || /[.!?]\s+$/.test(word) || /\n/.test(word)) break;
      start -= word.length;
    }
    let name = text.slice(start, end);
    for (
      let lead = LEADING.exec(name);
      lead && start + lead[0].length < match.index;
      lead = LEADING.exec(name)
    ) {
      start += lead[0].length;
      name = text.slice(start, end);
    }
    if (start < match.index && /^[A-Z0-9]/.test(name) && !LEADING.test(name))
      found.push({ value: name, start, end });
  }
  return found;
}
