/** The own view of an invented person: what her worker released to her, and the code that opens it, which everybody may know. */
import type { WorkerAct } from '../access/index.ts';
import { addDays, type Day, londonDay } from '../platform/working-days.ts';
import { placeOwnView } from '../support/index.ts';
import { memberCalled } from './conference-held.ts';
import { practiceId } from './load-people.ts';

/** Who reads it, and with which code, as it is shown. */
export const practiceOwnView = { name: 'Ioana', code: '10AN-A00W-NPAG-E0F0-R0PR-ACTV' } as const;

const inWords = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** Puts it in. On a database that was not made for practice the walls refuse it. */
export async function loadOwnView(act: WorkerAct): Promise<void> {
  const today = londonDay(act.now);
  const on = (daysAgo: number): string => inWords(addDays(today, -daysAgo));
  const thing = (name: string): string => practiceId(`case thing ${name}`);
  await placeOwnView(act, {
    caseId: practiceId('SC-7RWQ24'),
    code: practiceOwnView.code.replaceAll('-', ''),
    language: 'en',
    madeBy: memberCalled('Thandiwe Rushcombe').memberId,
    madeAt: new Date(act.now.getTime() - 8 * 86_400_000),
    items: [
      {
        kind: 'plan',
        about: thing('goal flat'),
        words: `A home of your own near Mihai’s school, before the notice ends.\nThandiwe asks the council for the deposit.\n${on(-6)}: we look at the flat in Mill Street together.`,
      },
      {
        kind: 'plan',
        about: thing('goal walk'),
        words: `Walk to the shop alone in daylight. You decide when, and not past the bus station.\nBy ${on(-2)}: we walk it twice, I am ten steps behind you.`,
      },
      {
        kind: 'date',
        about: thing('counsellor'),
        untilOn: addDays(today, 3),
        words: `${on(-3)}, 11 am\nYour counsellor, the fourth hour\nChester, the blue door`,
      },
      {
        kind: 'support',
        about: '',
        words: 'Thandiwe. You reach me on the number that you know, on weekdays.\nIf I am away, Viorica.',
      },
      {
        kind: 'held',
        about: '',
        words:
          'We keep what you told us, your plan, and what we did. We keep it so that you need not tell it twice, and so that you are safe. The health team may know that we support you, because you said yes. The police may not: you took that back. You can ask to see everything, and ask us to correct it.',
      },
    ],
  });
}
