/** The receipt, a code that the reporter carries; and the reference by which staff speak of a report. Pure, but for chance. */
import { chanceLetters } from '../platform/keys/index.ts';

export {
  newCarriedCode as newReceiptCode,
  readCarriedCode as readReceipt,
  showCarriedCode as showReceipt,
} from '../platform/keys/index.ts';

/** A reference by which staff speak of a report: random, so that it tells neither order nor number of reports. */
export function newReference(): string {
  const letters = chanceLetters(8);
  return `R-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A staff reference as typed, put in its own form; undefined when it is none. */
export function readReference(typed: string): string | undefined {
  const found = /^R[\s-]*([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})$/.exec(typed.trim().toUpperCase());
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const plain = `${found[1]}-${found[2]}`.replaceAll('O', '0').replace(/[IL]/g, '1');
  return `R-${plain}`;
}
