/** How a text is set in Word: what a file may hold, its lines, and from which side it begins. Pure. */

/** Does a text begin from the right? By its first letter, as a browser decides it for `dir="auto"`. */
export const fromRight = (text: string): boolean =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(/\p{L}/u.exec(text)?.[0] ?? '');

/** What no XML file may hold is left out; nothing that is written or read is among it. */
const clean = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '');

/** A text as the lines in which it is set. */
export const linesIn = (text: string): string[] => clean(text).split(/\r?\n/);
