/** People whom free words name with a date: names beside a birth date, as a message tells them. Pure. */
import { drawMentions, type Mention } from '../../identities/index.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const date = new RegExp(
  `\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}\\s+\\d{4})\\b`,
  'giu',
);
/** What stands between a name and a date, and is part of neither. */
const between = new Set(
  'she he they is was were are born on the date of birth dob d.o.b birthday her his their in and a'.split(
    ' ',
  ),
);
const runOfNames = /\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,3}/gu;
/** So that a long message asks of no more than the worker can hold in one look. */
const most = { names: 20, dates: 5 } as const;

/** The last words before a place in the text, without what only leads to the date: as names of two, three and four words. */
function namesBefore(text: string, place: number): string[] {
  const words = text.slice(0, place).match(/[\p{L}'’-]+/gu) ?? [];
  const kept = words.slice(-12).filter((word) => !between.has(word.toLowerCase()));
  return [2, 3, 4].flatMap((count) => (kept.length < count ? [] : [kept.slice(-count).join(' ')]));
}

/**
 * Each name of a text with each birth date in it, as mentions to be compared: a name alone finds nobody. Of a text without a date nobody.
 * `saidOn` is the day on which the words came.
 */
export function peopleNamed(text: string, saidOn: Date): Mention[] {
  const dates = [...text.matchAll(date)].slice(0, most.dates);
  const names = [
    ...dates.flatMap((found) => namesBefore(text, found.index)),
    ...[...text.matchAll(runOfNames)].map(([run]) => run),
  ];
  const people = [...new Set(names)]
    .slice(0, most.names)
    .flatMap((name) => dates.map(([dateOfBirth]) => ({ name, dateOfBirth })));
  const nothing = { narrative: [], places: [], vehicles: [], phones: [], businesses: [], online: [] };
  return drawMentions({ ...nothing, people, saidOn });
}
