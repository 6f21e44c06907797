/**
 * Bank holidays of England and Wales by the standing rules alone (Banking and Financial Dealings Act 1971, Schedule 1; New Year's Day and
 * the early May holiday by proclamation each year; Easter by the Gregorian reckoning; substitute days after weekends). What a
 * proclamation adds or moves once cannot be reckoned.
 */

const pad = (number: number): string => String(number).padStart(2, '0');
const weekdayOf = (year: number, month: number, date: number): number =>
  new Date(Date.UTC(year, month - 1, date)).getUTCDay();
const offset = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(5, 10);

/** Easter Sunday by the Gregorian reckoning, as month and date. */
function easter(year: number): readonly [month: number, date: number] {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const moon = (skipped - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = moon - (moon > 28 || (moon === 28 && golden > 10) ? 1 : 0);
  const sunday = (year + Math.floor(year / 4) + full + 2 - skipped) % 7;
  const days = full - sunday;
  const month = 3 + Math.floor((days + 40) / 44);
  return [month, days + 28 - 31 * Math.floor(month / 4)];
}

/** The first Monday of a month that falls on this date or later. */
function mondayFrom(year: number, month: number, date: number): string {
  return `${pad(month)}-${pad(date + ((8 - weekdayOf(year, month, date)) % 7))}`;
}

/** The bank holidays of a year by the standing rules, as "04-03", in order. */
export function reckonedHolidays(year: number): readonly string[] {
  const [month, date] = easter(year);
  const newYear = weekdayOf(year, 1, 1);
  const christmas = weekdayOf(year, 12, 25);
  return [
    newYear === 6 ? '01-03' : newYear === 0 ? '01-02' : '01-01',
    offset(year, month, date - 2),
    offset(year, month, date + 1),
    mondayFrom(year, 5, 1),
    mondayFrom(year, 5, 25),
    mondayFrom(year, 8, 25),
    // Saturday: both days at their end are replaced, Monday and Tuesday. Sunday: Christmas by the Tuesday. Friday: Boxing Day by the Monday.
    ...(christmas === 6
      ? ['12-27', '12-28']
      : christmas === 0
        ? ['12-26', '12-27']
        : christmas === 5
          ? ['12-25', '12-28']
          : ['12-25', '12-26']),
  ];
}
