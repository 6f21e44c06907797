/**
 * What an open page can ask to be told of: its part of the inbox, one report, one support case, the cases that it shows something of beside what it is about, items of a
 * conference, an offered case, one referral of another agency, each as a mark of what the member sees now; and every other page at least that its session has ended.
 */
import { findRecordClass, reads, type StaffLook } from '../../../access/index.ts';
import { isOffered, listOpenSections, listOpenSectionsOf } from '../../../support/index.ts';
import { readCursor, readFilters } from '../inbox/inbox-filters.ts';
import { type InboxRow, listInbox } from '../inbox/inbox-query.ts';
import { findInboxSign } from './inbox-sign-query.ts';
import { findReportSigns, type ReportSigns } from './report-signs-query.ts';

/** What stands for a page on which the member sees nothing any more. */
export const nothingToSee = 'none';

export interface Watched {
  /** The event that tells of a change. */
  readonly event: 'inbox' | 'report' | 'case' | 'session';
  /** Asks at once when somebody may perhaps read less, and not with the next round. */
  readonly atOnce?: true;
  /** The same for two pages that ask for the same. */
  readonly key: string;
  /**
   * A sign that is cheap to ask for, with the member's own rights: as long as it stands, so in all likelihood does the mark. Members with
   * the same sign and key see the same, so that one of them may look for all.
   */
  sign(look: StaffLook): Promise<string>;
  /** A mark of what the member sees now, asked with their own rights. */
  look(look: StaffLook): Promise<string>;
}

/** A mark under our own key: it tells equal from changed and nothing else, to whoever holds it. */
const markOf = (look: StaffLook, what: string, seen: unknown): string =>
  look.keys.webDigest(`live ${what}`, JSON.stringify(seen)).toString('base64url').slice(0, 22);

/** The mark of a page of the inbox: all that stands in its rows but how late it is by now. */
export const inboxMark = (look: StaffLook, rows: readonly InboxRow[]): string =>
  markOf(
    look,
    'inbox',
    rows.map(({ late: _, ...row }) => row),
  );

/** The mark of one report as it stands at the member's desk. */
export const reportMark = (look: StaffLook, signs: ReportSigns): string => markOf(look, 'report', signs);

const inboxOf = (query: Readonly<Record<string, string>>): Watched => {
  const filters = readFilters(query);
  const after = readCursor(query['after']);
  return {
    event: 'inbox',
    key: JSON.stringify(['inbox', filters, after]),
    sign: async (look) =>
      JSON.stringify([
        look.actor.agencyId,
        look.actor.roles.toSorted(),
        filters.owner === 'mine' ? look.actor.memberId : '',
        reads(look.actor, 'report') ? await findInboxSign(look) : nothingToSee,
      ]),
    look: async (look) =>
      reads(look.actor, 'report') ? inboxMark(look, await listInbox(look, filters, after)) : nothingToSee,
  };
};

const reportOf = (id: string): Watched => {
  const look = async (context: StaffLook) => {
    const signs = reads(context.actor, 'report') ? await findReportSigns(context, id) : undefined;
    return signs === undefined ? nothingToSee : reportMark(context, signs);
  };
  return {
    event: 'report',
    key: `report ${id}`,
    sign: async (context) => `${context.actor.agencyId} ${await look(context)}`,
    look,
  };
};

/** Which parts of a case are open to the member: not what they say, only whether they may be read at all. */
const caseOf = (id: string): Watched => {
  const look = async (context: StaffLook) => {
    const open = reads(context.actor, 'case') ? await listOpenSections(context, id) : new Set();
    return open.size === 0 ? nothingToSee : markOf(context, 'case', [...open].toSorted());
  };
  return {
    event: 'case',
    atOnce: true,
    key: `case ${id}`,
    sign: async (context) => `${context.actor.agencyId} ${await look(context)}`,
    look,
  };
};

/** Cases, or items, that one page may show something of, at most. */
const mostWatched = 60;

/** The same of several cases, each with a mark of its own in their order, so that a page takes off what is of one and leaves the others. */
const casesOf = (ids: readonly string[]): Watched => {
  const look = async (context: StaffLook) => {
    const open = reads(context.actor, 'case') ? await listOpenSectionsOf(context, ids) : new Map();
    if (open.size === 0) return nothingToSee;
    return ids
      .map((id) => {
        const sections = open.get(id);
        return sections === undefined ? nothingToSee : markOf(context, 'case', [...sections].toSorted());
      })
      .join('.');
  };
  return {
    event: 'case',
    atOnce: true,
    key: `cases ${ids.join(' ')}`,
    sign: async (context) => `${context.actor.agencyId} ${await look(context)}`,
    look,
  };
};

/** Whether each of these shows to the member at all, and nothing of what it says. */
const shownOf = (
  what: 'items' | 'transfer' | 'referral',
  ids: readonly string[],
  shows: (context: StaffLook, id: string) => Promise<boolean>,
): Watched => {
  const look = async (context: StaffLook) => {
    const marks: string[] = [];
    for (const id of ids)
      marks.push((await shows(context, id)) ? markOf(context, what, 'open') : nothingToSee);
    return marks.every((mark) => mark === nothingToSee) ? nothingToSee : marks.join('.');
  };
  return {
    event: 'case',
    atOnce: true,
    key: `${what} ${ids.join(' ')}`,
    sign: async (context) => `${context.actor.agencyId} ${await look(context)}`,
    look,
  };
};

const isOpen = async (context: StaffLook, id: string): Promise<boolean> =>
  (await findRecordClass(context, id)).class === 'open';

/** Items of a conference, each with a mark of its own: whether the member is on it. */
const itemsOf = (ids: readonly string[]): Watched => shownOf('items', ids, isOpen);

/** A referral: whether it is shared with the member's agency still. */
const referralOf = (id: string): Watched => shownOf('referral', [id], isOpen);

/** An offered case: whether the offer still stands for whoever was asked. */
const transferOf = (id: string): Watched => shownOf('transfer', [id], isOffered);

/** Never changes: whoever may not look any more is told that the session has ended. */
const session: Watched = { event: 'session', key: 'session', sign: async () => 'on', look: async () => 'on' };

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address asks for; undefined when it is nothing that can be watched. */
export function watchedBy(query: Readonly<Record<string, string>>): Watched | undefined {
  if (query['of'] === 'inbox') return inboxOf(query);
  if (query['of'] === 'session') return session;
  const id = query['id'] ?? '';
  const several = { cases: casesOf, items: itemsOf };
  const many = (['cases', 'items'] as const).find((each) => each === query['of']);
  if (many !== undefined) {
    const ids = [...new Set(id.split(','))];
    return ids.length <= mostWatched && ids.every((each) => anId.test(each)) ? several[many](ids) : undefined;
  }
  if (!anId.test(id)) return undefined;
  const watched = {
    report: reportOf,
    case: caseOf,
    item: (item: string) => itemsOf([item]),
    transfer: transferOf,
    referral: referralOf,
  };
  const of = (['report', 'case', 'item', 'transfer', 'referral'] as const).find(
    (each) => each === query['of'],
  );
  return of === undefined ? undefined : watched[of](id);
}
