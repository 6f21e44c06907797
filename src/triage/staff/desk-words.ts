/** Words that several pages of the desk say: priorities, channels, strengths, decisions, and how long something is. */
import { councilByCode, wardByCode } from '../../places/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import type { Channel } from '../../reports/index.ts';
import { lateness, type Priority, priorities, type Strength } from '../triage-rules.ts';
import en from './words/en.json' with { type: 'json' };

export const say = catalogue({ en })('en');

export const channelName = (channel: Channel): string => say(`channel.${channel}`);
export const strengthName = (strength: Strength): string => say(`strength.${strength}`);
export const priorityName = (priority: Priority): string => say(`priority.${priority}`);

/** A number out of the database as a priority; what is none counts as the most pressing. */
export const asPriority = (number: number): Priority => priorities.find((each) => each === number) ?? 1;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long, in the largest unit that still tells something: 59 minutes, 47 hours, 2 days. Rounded down. */
export function spanInWords(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < minute) return say('span.moment');
  if (size < hour) return say('span.minutes', { count: Math.floor(size / minute) });
  if (size < 2 * day) return say('span.hours', { count: Math.floor(size / hour) });
  return say('span.days', { count: Math.floor(size / day) });
}

export const agoInWords = (at: Date, now: Date): string =>
  say('ago', { span: spanInWords(now.getTime() - at.getTime()) });

/** How an item stands against its limit: the state for the colour, the sentence for everybody. */
export function limitInWords(startsAt: Date, dueAt: Date, now: Date) {
  const state = lateness(startsAt, dueAt, now);
  return { state, text: say(`limit.${state}`, { span: spanInWords(dueAt.getTime() - now.getTime()) }) };
}

/** Ward and council in words, as far as they are known. */
export function placeInWords(
  wardCode: string | null,
  councilCode: string | null,
): { readonly ward: string | undefined; readonly council: string } {
  const ward = wardCode === null ? undefined : wardByCode(wardCode);
  const council = ward?.councilName ?? (councilCode === null ? undefined : councilByCode(councilCode)?.name);
  if (council !== undefined) return { ward: ward?.name, council };
  return { ward: undefined, council: say((wardCode ?? councilCode) ? 'outsideCheshire' : 'placeUnknown') };
}
