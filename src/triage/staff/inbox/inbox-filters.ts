/** What narrows the inbox: read out of an address and written back into one. Pure; anything unknown in an address is as not there. */
import { z } from 'zod';
import { councils } from '../../../places/index.ts';
import { channels } from '../../../reports/index.ts';
import { type Priority, priorities } from '../../triage-rules.ts';

export const owners = ['mine', 'unclaimed', 'claimed'] as const;

/** Where a page of the inbox begins: after this item. The instant is text with microseconds, as no Date can hold it. */
export interface InboxCursor {
  readonly priority: Priority;
  readonly dueAt: string;
  readonly itemId: string;
}

export interface InboxFilters {
  readonly priority?: Priority;
  readonly channel?: (typeof channels)[number];
  /** ONS code of one of the four councils. */
  readonly council?: string;
  readonly owner?: (typeof owners)[number];
  /** Only reports with a match. */
  readonly matches?: 'any';
}

const priority = z.coerce.number().transform((number, context) => {
  const found = priorities.find((each) => each === number);
  if (found !== undefined) return found;
  context.addIssue('no priority');
  return z.NEVER;
});
const shapes = {
  priority,
  channel: z.enum(channels),
  council: z.string().refine((code) => councils.some((council) => council.code === code)),
  owner: z.enum(owners),
  matches: z.literal('any'),
} as const;

/** The filters of an address. */
export function readFilters(query: Readonly<Record<string, string>>): InboxFilters {
  const read = <T>(shape: z.ZodType<T>, name: string): T | undefined => shape.safeParse(query[name]).data;
  const found = {
    priority: read(shapes.priority, 'priority'),
    channel: read(shapes.channel, 'channel'),
    council: read(shapes.council, 'council'),
    owner: read(shapes.owner, 'owner'),
    matches: read(shapes.matches, 'matches'),
  };
  return {
    ...(found.priority === undefined ? {} : { priority: found.priority }),
    ...(found.channel === undefined ? {} : { channel: found.channel }),
    ...(found.council === undefined ? {} : { council: found.council }),
    ...(found.owner === undefined ? {} : { owner: found.owner }),
    ...(found.matches === undefined ? {} : { matches: found.matches }),
  };
}

/** The filters as the query of an address, in one fixed order; empty when there are none. */
export function filterQuery(filters: InboxFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ['priority', 'channel', 'council', 'owner', 'matches'] as const) {
    const value = filters[name];
    if (value !== undefined) query.set(name, String(value));
  }
  return query;
}

export const isFiltered = (filters: InboxFilters): boolean => Object.keys(filters).length > 0;

const cursorParts = /^([1-4])_(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f-]{36})$/;
const cursorShape = z.object({ priority, dueAt: z.iso.datetime(), itemId: z.uuid() });

/** Where a page begins, out of an address; undefined for the first page and for anything that is no place. */
export function readCursor(text: string | undefined): InboxCursor | undefined {
  const [, level, dueAt, itemId] = cursorParts.exec(text ?? '') ?? [];
  return cursorShape.safeParse({ priority: level, dueAt, itemId }).data;
}

export const writeCursor = (cursor: InboxCursor): string =>
  `${cursor.priority}_${cursor.dueAt}_${cursor.itemId}`;
