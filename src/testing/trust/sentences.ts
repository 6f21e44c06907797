/** What a member should get from every table, by the access sentences of the code alone. */
import {
  deskForTaken,
  findsByWord,
  learnsOfMatch,
  managesAs,
  opensSection,
  readsDeskOf,
  readsLine,
  readsShare,
  recordClass,
  type SignedIn,
  takesReports,
  worksOn,
} from '../../access/index.ts';
import type { County, CountyMember } from './county.ts';
import { draftKeyFor, idFor } from './county-rows.ts';
import { fileId, fileKinds } from './file-rows.ts';
import { stateOfMatch } from './match-rows.ts';

/** Rows by table, each as its id; in any order. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** The member as their session shows them; undefined where there is none any more. */
export function signedIn(member: CountyMember): SignedIn | undefined {
  if (member.state !== 'active' || member.session !== 'live') return undefined;
  const { memberId, agencyId, roles } = member;
  const invented = { name: 'Invented', agencyName: agencyId, signedInUntil: new Date('2099-01-01') };
  return { door: 'staff', memberId, agencyId, roles, ...invented };
}

/** What the member asking is to another, as an administrator. */
function standingOf(county: County, asking: SignedIn, one: CountyMember) {
  const others = county.members.filter(
    (each) => each.agencyId === one.agencyId && each.memberId !== one.memberId,
  );
  const myAgencyRunsPublicDesk = county.agencies[0]?.agencyId === asking.agencyId;
  return managesAs(asking, one, { myAgencyRunsPublicDesk, others });
}

/** Where what this member takes belongs; the first agency of a county has the public's desk. */
function deskOfTaken(county: County, { agencyId }: SignedIn): string {
  const own = county.agencies.find((agency) => agency.agencyId === agencyId);
  const [first] = county.agencies;
  if (own === undefined || first === undefined) throw new Error(`no agency ${agencyId}`);
  const hasDesk = county.members.some(
    (each) => each.agencyId === agencyId && each.state === 'active' && each.roles.includes('duty-desk'),
  );
  return deskForTaken({ ...own, hasDesk }, first.agencyId);
}

/** The pairs between the records that joins lead to from one; each has a single mention. */
function reachedFrom(
  recordId: string,
  pairs: readonly { matchId: string; left: string; right: string; state: string }[],
): string[] {
  const reached = new Set([recordId]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { left, right, state } of pairs)
      if (state === 'joined' && (reached.has(left) || reached.has(right))) reached.add(left).add(right);
  }
  return pairs
    .filter(({ left, right }) => reached.has(left) && reached.has(right))
    .map((each) => each.matchId);
}

/** What an administrator counts: pairs of their own agency's records by state, and by value all of those that are joined by one. */
function healthOf(counted: readonly number[]): Rows {
  const states = Map.groupBy(counted, (index) => stateOfMatch(index));
  return {
    'identities.health_counts': [...states].map(([state, pairs]) => `${state} ${pairs.length}`),
    'identities.values_joining_most': counted.length === 0 ? [] : [`phone ${counted.length}`],
    'identities.yield_by_rule': counted.length === 0 ? [] : [`phone:e164 ${counted.length}`],
  };
}

/** Every row a member reads in a look, and in an act. */
export function rowsFor(county: County, member: CountyMember, now: Date, acting: boolean): Rows {
  const asking = signedIn(member);
  const anyone = { 'access.agencies': county.agencies.map((each) => each.agencyId) };
  if (asking === undefined)
    return {
      ...anyone,
      'access.record_class': county.records.map(({ recordId }) => `${recordId} hidden`),
    };
  const accessRecords = county.records.map((record) => ({ ...record, kind: 'report' as const }));
  const classes = new Map(
    accessRecords.map((record) => [record.recordId, recordClass(asking, record, county.shares, now)]),
  );
  const classOf = (recordId: string) => classes.get(recordId) ?? 'hidden';
  const open = accessRecords
    .filter((record) => classOf(record.recordId) === 'open')
    .map((each) => each.recordId);
  const opening = (section: string) =>
    accessRecords
      .filter((record) => opensSection(asking, record, county.shares, section, now))
      .map((record) => record.recordId);
  const desks = county.records.flatMap(({ recordId, desks }) =>
    desks.filter((desk) => readsDeskOf(asking, desk, 'report')).map((desk) => [recordId, desk] as const),
  );
  const atDesk = (what: string) => desks.map(([recordId, desk]) => idFor(what, recordId, desk));
  const ownerOf = (recordId: string | null) =>
    county.records.find((record) => record.recordId === recordId)?.agencyId ??
    county.members.find((each) => each.memberId === recordId)?.agencyId ??
    null;
  const managed = county.members.filter((each) => standingOf(county, asking, each) !== undefined);
  const learned = county.matches.map((match) => ({
    ...match,
    learns: learnsOfMatch(classOf(match.left), classOf(match.right)),
  }));
  const withMatches = [
    ...new Set(learned.flatMap(({ left, right, learns }) => (learns === 'nothing' ? [] : [left, right]))),
  ];
  const compared = new Set(opening('mentions'));
  const openPairs = county.matches
    .map((match, index) => ({ ...match, state: stateOfMatch(index) }))
    .filter(({ left, right }) => compared.has(left) && compared.has(right));
  const ownerOfRecord = (id: string) => county.records.find(({ recordId }) => recordId === id)?.agencyId;
  const counted = county.matches.flatMap(({ left, right }, index) =>
    [left, right].every((id) => ownerOfRecord(id) === asking.agencyId) ? [index] : [],
  );
  const always: Rows = {
    ...anyone,
    'access.members': county.members.map((each) => each.memberId),
    'access.member_roles': county.members
      .filter((each) => each.memberId === member.memberId || managed.includes(each))
      .flatMap((each) => [...each.roles, ...each.formerRoles].map((role) => `${each.memberId} ${role}`)),
    'access.managed_members': managed.map((each) => each.memberId),
    'access.sessions': [idFor('session', member.token)],
    'access.records': open,
    'files.scanner': ['unset'],
    'access.shares': county.shares
      .filter((share) => readsShare(asking, { ...share, recordOwner: ownerOf(share.recordId) }, 'report'))
      .map((each) => each.shareId),
    'reports.reports': open,
    'reports.open_by_reference': open,
    'found by reference': open,
    'identities.matches': learned.filter((each) => each.learns !== 'nothing').map((each) => each.matchId),
    'access.records_opening': ['told', 'mentions'].flatMap((section) =>
      opening(section).map((recordId) => `${section} ${recordId}`),
    ),
    'identities.match_opens': openPairs.map((each) => each.matchId),
    'identities.pairs_to_review': openPairs
      .filter((each) => each.state === 'proposed')
      .map((each) => each.matchId),
    // Of one's own records those that match what is sealed to them.
    'identities.hits_listed': county.matches
      .flatMap(({ left, right }) => [
        [left, right],
        [right, left],
      ])
      .flatMap(([own = '', other = '']) =>
        ownerOfRecord(own) === asking.agencyId && classOf(own) === 'open' && classOf(other) === 'sealed'
          ? [own]
          : [],
      ),
    'identities.reach': opening('mentions').flatMap((recordId) =>
      reachedFrom(recordId, openPairs).map((matchId) => `${recordId} ${matchId}`),
    ),
    'identities.having_matches': withMatches,
    'identities.matches_in_short': withMatches,
    'what matches say': learned.filter((each) => each.learns === 'all').map((each) => each.matchId),
    'reports.unfinished': takesReports(asking) ? [draftKeyFor(member.memberId)] : [],
    'access.session_takes': takesReports(asking) ? ['takes'] : [],
    'access.desk_for_taken': [deskOfTaken(county, asking)],
    'triage.items': atDesk('item'),
    'access.record_class': accessRecords.map(({ recordId }) => `${recordId} ${classOf(recordId)}`),
    'access.works_on': accessRecords.filter((record) => worksOn(asking, record)).map((each) => each.recordId),
    'access.opens_section': ['told', 'contact', 'conversation', 'mentions', 'files'].flatMap((section) =>
      opening(section).map((recordId) => `${recordId} ${section}`),
    ),
    'access.holder_of': accessRecords
      .filter(({ recordId }) => classOf(recordId) !== 'hidden')
      .map(({ recordId, agencyId }) => `${recordId} ${agencyId}`),
  };
  if (!acting) return always;
  return {
    ...always,
    'access.record_keys': open,
    'reports.contents': ['told', 'contact'].flatMap((section) =>
      opening(section).map((id) => `${id} ${section}`),
    ),
    'files.files': opening('files').flatMap((recordId) => fileKinds.map((kind) => fileId(kind, recordId))),
    'files.blobs': opening('files').map((recordId) => `${fileId('file', recordId)} copy`),
    'reports.consent_steps': open.map((recordId) => idFor('consent step', recordId)),
    'reports.messages': opening('conversation').map((recordId) => idFor('message', recordId)),
    'identities.mentions': opening('mentions').map((recordId) => idFor('mention', recordId)),
    ...(asking.roles.includes('administrator') ? healthOf(counted) : {}),
    'triage.decisions': atDesk('decision'),
    'triage.afterwards': atDesk('afterwards'),
    'triage.notes': atDesk('note'),
    'triage.history': atDesk('history'),
    'identities.named_under': opening('mentions'),
    'reports.open_by_month': open.length === 0 ? [] : [String(open.length)],
    'reports.find_by_words': accessRecords
      .filter((record) => findsByWord((section) => opensSection(asking, record, county.shares, section, now)))
      .map((record) => record.recordId),
    'audit.entries': county.lines
      .filter((line) => readsLine(asking, { agencyId: line.agencyId, recordOwner: ownerOf(line.recordId) }))
      .map((line) => String(line.entryId)),
    'audit.lines_about_member': managed.flatMap(({ memberId }) =>
      county.lines.filter((line) => line.recordId === memberId).map(() => memberId),
    ),
    'audit.lines_about': county.lines
      .filter((line) => line.recordId !== null && classOf(line.recordId) === 'open')
      .map((line) => String(line.entryId)),
  };
}
