/** What is sent when something is written down, read with mercy and checked. Pure. */
import { z } from 'zod';
import { type FormBody, field } from '../../../../platform/web/index.ts';
import { type Day, isDay } from '../../../../platform/working-days.ts';
import type { AgeNow, EventCode } from '../../clock-event.ts';
import { eventCodes } from '../../clock-event.ts';
import type { NewEvent } from '../../clock-store.ts';
import { birthday } from '../../reckon.ts';

/** What the referral itself tells is not written down a second time. */
export const recordable: readonly EventCode[] = eventCodes.filter(
  (code) => !['started', 'sent', 'draft:stopped', 'struck-out'].includes(code),
);

export type EventProblem = 'what' | 'on' | 'future' | 'until' | 'born';
export interface Typed {
  readonly what: string;
  readonly dates: Readonly<Record<string, string>>;
}
export interface ReadEvent {
  readonly typed: Typed;
  readonly event?: NewEvent;
  readonly problems: readonly EventProblem[];
}

const parts = ['day', 'month', 'year'] as const;
export const dateNames = ['on', 'until', 'born'] as const;

/** A day out of three fields; undefined when all are empty, null when they are none. */
export function readDay(form: FormBody, name: string): Day | null | undefined {
  const [day = '', month = '', year = ''] = parts.map((part) => field(form, `${name}-${part}`).trim());
  if (day + month + year === '') return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && z.iso.date().safeParse(text).success ? text : null;
}

const agesFound: Readonly<Partial<Record<EventCode, AgeNow>>> = {
  'age:under-18': 'under-18',
  'age:adult': 'adult',
  'age:unsure': 'unsure',
};

/** Reads the form; `corrects` names the event that this one stands instead of. */
export function readEvent(form: FormBody, today: Day): ReadEvent {
  const what = field(form, 'what');
  const corrects = z.uuid().safeParse(field(form, 'corrects')).data;
  const allowed: readonly EventCode[] = corrects === undefined ? recordable : [...recordable, 'struck-out'];
  const code = allowed.find((each) => each === what);
  const [on, until, born] = dateNames.map((name) => readDay(form, name));
  const wantsUntil = code === 'extension-answered:extended';
  const age = code === undefined ? undefined : agesFound[code];
  const problems: EventProblem[] = [
    ...(code === undefined ? (['what'] as const) : []),
    ...(on === undefined || on === null ? (['on'] as const) : on > today ? (['future'] as const) : []),
    ...(wantsUntil && !until ? (['until'] as const) : []),
    ...(born === null || (born !== undefined && born > today) ? (['born'] as const) : []),
  ];
  const typed = {
    what,
    dates: Object.fromEntries(
      dateNames.flatMap((name) => parts.map((part) => [`${name}-${part}`, field(form, `${name}-${part}`)])),
    ),
  };
  if (problems.length > 0 || code === undefined || !on) return { typed, problems };
  return {
    typed,
    problems,
    event: {
      code,
      on,
      ...(age === undefined ? {} : { age }),
      ...(age === undefined || !born ? {} : { turns18On: birthday(born, 18) }),
      ...(wantsUntil && until ? { until } : {}),
      ...(corrects === undefined ? {} : { corrects }),
    },
  };
}
