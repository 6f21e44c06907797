/** Any county whatever, for property tests: every mixture of roles, states, sessions, shares and classes. */
import fc from 'fast-check';
import { reportSections, roles } from '../../access/index.ts';
import type { County, CountyLine, CountyMember, CountyRecord, CountyShare } from './county.ts';
import { idFor, tokenFor } from './county-rows.ts';

const agencies = [
  { agencyId: 'police', kind: 'police' },
  { agencyId: 'council', kind: 'council' },
  { agencyId: 'commissioner', kind: 'commissioner' },
] as const;
const agencyIds = agencies.map((agency) => agency.agencyId);
const anyAgency = fc.constantFrom(...agencyIds);
// Readers and officers more often than chance would have it: of the others there is little to tell.
const anyRoles = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 4 }),
  fc.uniqueArray(fc.constantFrom('duty-desk', 'investigator', 'first-responder', 'data-protection-officer'), {
    minLength: 1,
  }),
);
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const anyMember = fc.record({
  agencyId: anyAgency,
  roles: anyRoles,
  formerRoles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }),
  state: mostly<CountyMember['state']>('active', 'invited', 'suspended', 'left'),
  session: mostly<CountyMember['session']>('live', 'idle', 'too-old', 'ended'),
});
const anyRecord = fc.record({
  agencyId: anyAgency,
  othersSee: fc.constantFrom('sealed', 'hidden'),
  desks: fc.uniqueArray(anyAgency),
});
const anyShare = fc.record({
  record: fc.nat(),
  to: fc.nat(),
  sections: fc.uniqueArray(fc.constantFrom(...reportSections), { minLength: 1 }),
  life: mostly('live', 'expired', 'ended', 'ended-and-expired'),
});
const anyLine = fc.record({
  member: fc.option(fc.nat()),
  agencyId: fc.option(anyAgency),
  about: fc.option(fc.record({ what: mostly<'record' | 'member'>('record', 'member'), at: fc.nat() })),
});

const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Counties as they are at `now`. */
export const anyCounty = (now: Date): fc.Arbitrary<County> =>
  fc
    .record({
      members: fc.array(anyMember, { minLength: 3, maxLength: 7 }),
      records: fc.array(anyRecord, { minLength: 1, maxLength: 5 }),
      shares: fc.array(anyShare, { maxLength: 6 }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
      lines: fc.array(anyLine, { maxLength: 8 }),
    })
    .map((chosen) => {
      const members = chosen.members.map(
        (member, index): CountyMember => ({
          ...member,
          memberId: idFor('member', index),
          token: tokenFor(`member ${index}`),
        }),
      );
      const records = chosen.records.map(
        (record, index): CountyRecord => ({
          ...record,
          recordId: idFor('record', index),
        }),
      );
      const shares = chosen.shares.map((share, index): CountyShare => {
        const { recordId, agencyId } = pick(records, share.record);
        const ended = share.life.startsWith('ended');
        return {
          shareId: idFor('share', index),
          recordId,
          fromAgency: agencyId,
          toAgency: pick(
            agencyIds.filter((each) => each !== agencyId),
            share.to,
          ),
          sections: share.sections,
          until: new Date(now.getTime() + (share.life.endsWith('expired') ? -1 : 1) * 3_600_000),
          endedAt: ended ? new Date(now.getTime() - 60_000) : null,
        };
      });
      const matches = [
        ...new Map(
          chosen.pairs
            .map(([a, b]) => [pick(records, a).recordId, pick(records, b).recordId].toSorted())
            .flatMap(([left, right]) =>
              left === undefined || right === undefined || left === right
                ? []
                : [[left + right, { matchId: idFor('match', left, right), left, right }] as const],
            ),
        ).values(),
      ];
      const lines = chosen.lines.map(
        (line, index): CountyLine => ({
          entryId: 1_000_001 + index,
          memberId: line.member === null ? null : pick(members, line.member).memberId,
          agencyId: line.agencyId,
          recordId:
            line.about === null
              ? null
              : line.about.what === 'record'
                ? pick(records, line.about.at).recordId
                : pick(members, line.about.at).memberId,
        }),
      );
      return { agencies, members, records, shares, matches, lines };
    });
