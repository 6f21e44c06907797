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

/** Form tokens, the numbers of what is written while we look, and the milliseconds in which that was. */
export const withoutChance = (body: string): string =>
  body
    .replaceAll(/[0-9a-f]{16}[\w-]{43}/g, 'FORM-TOKEN')
    .replaceAll(/message_[0-9a-f-]{36}/g, 'MESSAGE')
    .replaceAll(/name="once" value="[0-9a-f-]{36}"/g, 'ONCE')
    .replaceAll(/name="key" value="[0-9a-f]{12}"/g, 'KEY')
    .replaceAll(/name="decision" value="[0-9a-f-]{36}"/g, 'DECISION')
    .replaceAll(/\/hits\/[0-9a-f-]{36}/g, '/hits/REQUEST')
    .replaceAll(/undo-reason-[0-9a-f-]{36}/g, 'UNDO')
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
    // What is begun while we look has an id and a reference of its own, and says when it was begun and changed.
    .replaceAll(/\/referrals\/[0-9a-f-]{36}/g, '/referrals/REFERRAL')
    .replaceAll(/\/tasks\/[0-9a-f-]{36}/g, '/tasks/TASK')
    .replaceAll(/\bNR-[2-9A-HJKMNP-Z]{6}\b/g, 'NR-REFERENCE')
    .replaceAll(
      /(Began a referral<\/td><td[^>]*><a[^>]*record=)[0-9a-f-]{36}("[^>]* )[0-9a-f]{8}("><code>)[0-9a-f]{8}/g,
      '$1RECORD$2RECORD$3RECORD',
    )
    .replaceAll(/correct=[0-9a-f-]{36}/g, 'correct=EVENT')
    .replaceAll(/name="corrects" value="[0-9a-f-]{36}"/g, 'CORRECTS')
    .replaceAll(/name="as-of" value="\d+"/g, 'AS-OF')
    .replaceAll(/name="share" value="[0-9a-f-]{36}"/g, 'SHARE');

/** The same of an answer's headers: where it leads to, and how long it is, which chance changes. */
export const headersWithoutChance = <T extends object>(headers: T): T & { location?: string } => ({
  ...headers,
  ...('location' in headers && typeof headers.location === 'string'
    ? { location: withoutChance(headers.location) }
    : {}),
});
