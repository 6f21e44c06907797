/**
 * The interpreter of somebody who told of themselves, with whom they would rather speak through. Whoever tells of another speaks through an
 * interpreter of their own: that says nothing of the person. Pure.
 */
import { type OpenedReport, spokenName } from '../reports/index.ts';
import { peopleToRefer } from './telling.ts';

interface InterpreterTold {
  /** In English; undefined where nobody wrote down another than English. */
  readonly language: string | undefined;
  readonly gender: 'woman' | 'man' | undefined;
  /** What else they wish, in the words in which it was written down: a dialect, nobody from their town. */
  readonly wish: string;
}

const denied = /\b(?:no|not|nobody|none|never|without|except|rather than)\b/i;
const women = /\b(?:wom[ae]n|female)\b/i;
const men = /\b(?:m[ae]n|male)\b/i;
/** A wish of one word or two, which the gender says whole. */
const genderAlone = /^(?:an? )?(?:wom[ae]n|female|m[ae]n|male)(?: interpreter)?$/i;

/** Undefined where they told of somebody else, of more than one person, or spoke through nobody. */
export function interpreterTold({
  report,
  told,
}: {
  readonly report: Pick<OpenedReport['report'], 'affected' | 'language'>;
  readonly told: OpenedReport['told'];
}): InterpreterTold | undefined {
  const { interpreter, interpreterWish = '' } = told?.taken ?? {};
  if (report.affected !== 'me' || peopleToRefer({ told }).length > 1) return undefined;
  if (interpreter !== true && interpreterWish.trim() === '') return undefined;
  const parts = interpreterWish
    .split(/[,;.]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wanted = parts.filter((part) => !denied.test(part));
  const [woman, man] = [women, men].map((of) => wanted.some((part) => of.test(part)));
  const gender = woman === man ? undefined : woman ? 'woman' : 'man';
  return {
    language: ['en', 'und'].includes(report.language) ? undefined : spokenName(report.language),
    gender,
    wish: parts.filter((part) => gender === undefined || !genderAlone.test(part)).join(', '),
  };
}
