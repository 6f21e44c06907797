/** What differs between any two answers by chance or by the clock, and is therefore no side door. */

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
    // How long a session lasts still, by the second.
    .replaceAll(/"(idle|absolute)Seconds":\d+/g, '"$1Seconds":SECONDS')
    // A calendar's address, made when it is asked for.
    .replaceAll(/\/calendar\/[\w-]{43}/g, '/calendar/SECRET')
    .replaceAll(/before=\d{16}\b/g, 'BEFORE');
