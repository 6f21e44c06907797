/** What an agency may ask for and answer about a hit, as data with dates: rules change, and what was named on which day stays readable. */
import { type ReportSection, reportSections } from '../access/index.ts';

/** Why a record of another agency is asked for. */
export const purposes = [
  { code: 'protect-somebody', from: '2020-01-01' },
  { code: 'same-person', from: '2020-01-01' },
  { code: 'prevent-crime', from: '2020-01-01' },
  { code: 'investigate-crime', from: '2020-01-01' },
] as const;
export type Purpose = (typeof purposes)[number]['code'];

/** The purposes that may be named on a day. */
export const purposesOn = (day: Date): Purpose[] =>
  purposes.filter(({ from }) => from <= day.toISOString().slice(0, 10)).map(({ code }) => code);

/** For how many days a record may be opened by an answer; the first is chosen when nothing else is. */
export const terms = [90, 180, 365, 730] as const;

export const requestAnswers = ['all', 'part', 'no'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];

/** Which sections an answer opens. All is all that was told; how to reach the reporter is opened only by name. */
export function sectionsOf(answer: RequestAnswer, chosen: readonly string[]): ReportSection[] {
  if (answer === 'all') return reportSections.filter((section) => section !== 'contact');
  return answer === 'no' ? [] : reportSections.filter((section) => chosen.includes(section));
}
