/** What differs between any two answers by chance or by the clock, and is therefore no side door. */

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});
const aMinute = 60_000;
let latest = { at: 0, minutes: new Set<string>() };

/** Is it a time of the last hour, as pages write it? What is done in one database and then in the other may have a minute's end between. */
function isOfLastHour(time: string): boolean {
  const at = Math.floor(Date.now() / aMinute);
  if (latest.at !== at)
    latest = {
      at,
      minutes: new Set(Array.from({ length: 61 }, (_, ago) => clock.format((at - ago) * aMinute))),
    };
  return latest.minutes.has(time);
}

/** What a report, a referral, a case and an investigation are called. */
const reference = /\b(?:R-[0-9A-Z]{4}-[0-9A-Z]{4}|NR-[2-9A-HJKMNP-Z]{6}|[A-Z]{2}-[0-9A-HJKMNP-Z]{6})\b/g;

/** What an item of an investigation is called on papers, drawn from its id. */
const item = /\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b/g;

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Form tokens, ids and references, and the milliseconds in which something was written. What is begun while we look has an id and a
 * reference of its own in each database, and lists that are otherwise alike go by them.
 */
export const withoutChance = (body: string): string =>
  body
    .replaceAll(/[0-9a-f]{16}[\w-]{43}/g, 'FORM-TOKEN')
    // A code that is shown once.
    .replaceAll(/\b(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}\b/g, 'CODE')
    .replaceAll(/name="key" value="[0-9a-f]{12}"/g, 'KEY')
    .replaceAll(/datetime="[^"]*"/g, 'DATETIME')
    // The clock goes on between the two databases; what a line says of its own time is no side door.
    .replaceAll(/\b\d{2}:\d{2}:\d{2}\b/g, 'TIME')
    // When a list was drawn and a report begun, to the minute.
    .replaceAll(/(<time datetime="DATETIME">At |, begun [^<]+ at )\d{2}:\d{2}/g, '$1TIME')
    .replaceAll(/\b\d{2}:\d{2}\b/g, (time) => (isOfLastHour(time) ? 'LATELY' : time))
    // How long a session lasts still, by the second.
    .replaceAll(/"(idle|absolute)Seconds":\d+/g, '"$1Seconds":SECONDS')
    // A calendar's address, made when it is asked for.
    .replaceAll(/\/calendar\/[\w-]{43}/g, '/calendar/SECRET')
    .replaceAll(/before=\d{16}\b/g, 'BEFORE')
    // The microsecond at which something was written.
    .replaceAll(/(\?at=|note-)\d{16}\b/g, '$1WRITTEN')
    .replaceAll(/(after=\d{4}-\d{2}-\d{2}_)\d{16}_/g, '$1WRITTEN_')
    .replaceAll(/name="(?:since|from)" value="\d{16}"/g, 'SINCE')
    .replaceAll(/name="as-of" value="\d+"/g, 'AS-OF')
    // The book names a record by the first of its id's letters.
    .replaceAll(/(title="[0-9a-f-]{36}"[^>]*><code>)[0-9a-f]{8}/g, '$1RECORD')
    .replaceAll(id, 'ID')
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(item, 'ITEM');

/** The same of an answer's headers: where it leads to, and how long it is, which chance changes. */
export const headersWithoutChance = <T extends object>(headers: T): T & { location?: string } => ({
  ...headers,
  ...('location' in headers && typeof headers.location === 'string'
    ? { location: withoutChance(headers.location) }
    : {}),
});
