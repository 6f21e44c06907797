/** The noun: how a conference stood from one change to the next, and what each change was. Pure. */
import type { Conference, Invited } from './conference.ts';

/** How it was called, and how it stood from each change on. The last stands. */
export interface Version extends Pick<Conference, 'conferenceId' | 'title' | 'startsAt' | 'place' | 'chair'> {
  readonly versionId: string;
  readonly cancelled: boolean;
  /** Why it was changed; of the first none. */
  readonly why: string | null;
  readonly by: string;
  readonly at: Date;
}

const parts = ['startsAt', 'place', 'chair', 'title'] as const;
/** What of a conference can change. */
export type Part = (typeof parts)[number];
const inText = (value: string | Date): string => (typeof value === 'string' ? value : value.toISOString());

/** A change: what stood before it and what from then on. */
export interface Change {
  readonly before: Version;
  readonly after: Version;
  readonly parts: readonly Part[];
}

/** The changes between versions that come oldest first; the last change first. */
export const changesOf = (versions: readonly Version[]): Change[] =>
  versions
    .slice(1)
    .flatMap((after, index): Change[] => {
      const before = versions[index];
      return before === undefined
        ? []
        : [
            {
              before,
              after,
              parts: parts.filter((part) => inText(before[part]) !== inText(after[part])),
            },
          ];
    })
    .toReversed();

/** A conference as it stood at a moment, by its versions, the first first: what was opened, closed or cancelled since was not. */
export function conferenceAt(one: Conference, versions: readonly Version[], then: Date): Conference {
  const stood = versions.findLast(({ at }) => at <= then);
  const since = (at: Date | null) => (at !== null && at > then ? null : at);
  return {
    ...one,
    ...(stood === undefined
      ? {}
      : { title: stood.title, startsAt: stood.startsAt, place: stood.place, chair: stood.chair }),
    openedAt: since(one.openedAt),
    closedAt: since(one.closedAt),
    cancelledAt: since(one.cancelledAt),
  };
}

/** Will an agency not come, to the conference at the time at which it is now? What it said of an earlier time says nothing of that. */
export const isExcused = (
  { apologiesAt }: Pick<Invited, 'apologiesAt'>,
  changes: readonly Change[],
): boolean =>
  apologiesAt !== null &&
  !changes.some((change) => change.parts.includes('startsAt') && change.after.at > apologiesAt);
