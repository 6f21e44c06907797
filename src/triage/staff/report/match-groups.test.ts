import { expect, test } from 'vitest';
import type { ShownMatch } from '../../../identities/index.ts';
import type { ReportInShort } from '../../../reports/index.ts';
import { groupMatches } from './match-groups.ts';

const match = (otherRecord: string, more: Partial<ShownMatch>): ShownMatch => ({
  matchId: `match-${otherRecord}`,
  kind: 'vehicle',
  mentionId: 'ours',
  otherRecord,
  otherMention: `theirs-${otherRecord}`,
  strength: 'possible',
  state: 'proposed',
  weight: 3,
  levels: [{ field: 'plate', level: 'exact', weight: 3 }],
  model: 'test',
  foundAt: new Date(0),
  other: { class: 'open', holderAgencyId: 'us' },
  ...more,
});
const report = (reportId: string): ReportInShort => ({
  reportId,
  agencyId: 'us',
  reference: `R-${reportId}`,
  channel: 'email',
  receivedAt: new Date(0),
  wardCode: null,
  councilCode: null,
});
const related = new Map(['a', 'b'].map((id) => [id, report(id)]));
const textOf = (id: string) => (id === 'ours' ? 'AB12 CDE' : id === 'theirs-a' ? 'AB12CDE' : undefined);

test('all that matches in one record stands together under its strongest match, strongest record first', () => {
  const groups = groupMatches(
    [match('a', {}), match('b', { strength: 'strong' }), match('a', { strength: 'certain', weight: 16 })],
    related,
    textOf,
  );
  expect(groups.map((group) => group.strength)).toEqual(['certain', 'strong']);
});

test('[B10] sealed records are their holder, their number and a strength, and not one thing more', () => {
  const other = { class: 'sealed', holderAgencyId: 'halton' } as const;
  const groups = groupMatches(
    [match('s', { other }), match('s', { other, strength: 'strong', kind: 'person' }), match('z', { other })],
    related,
    textOf,
  );
  expect(groups).toEqual([{ class: 'sealed', strength: 'strong', holder: 'halton', records: 2 }]);
});

test('a hidden record gives no group, and an open one that cannot be read back gives none either', () => {
  const hidden = match('h', { other: { class: 'hidden', holderAgencyId: null } });
  expect(groupMatches([hidden, match('not-related', {})], related, textOf)).toEqual([]);
});

test('where the other mention may not be read there are no reasons, since they would tell of it', () => {
  const [group] = groupMatches([match('b', {})], related, textOf);
  expect(group?.class === 'open' && group.pairs[0]).toMatchObject({ theirs: undefined, levels: [] });
});
