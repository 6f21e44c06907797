/** Any support case whatever with what hangs on it, for property tests: of one of three agencies, shared, referred, offered and told of in every mixture. */
import fc from 'fast-check';
import {
  type AccessRecord,
  type CaseAlert,
  type CaseTransfer,
  roles,
  type ServiceReferralFacts,
  type Share,
  sharedCaseSections,
} from '../../access/index.ts';
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { hashed, idFor, rowsOf, tokenFor } from './county-rows.ts';

const agencyIds = ['police', 'council', 'health'] as const;
const anyAgency = fc.constantFrom(...agencyIds);
const [caseId, serviceId, viewId] = ['case', 'service', 'own view'].map((each) => idFor(each, 'any'));
const consent = 'Consent of the person';

/** A case and who there is. What the person last said of an agency is the same for every purpose. */
export interface AnyCase {
  readonly members: readonly CountyMember[];
  readonly record: AccessRecord;
  readonly shares: readonly (Share & { readonly shareId: string })[];
  /** `from`: another than keeps the case now, where that has moved since. */
  readonly referrals: readonly (ServiceReferralFacts & Readonly<Record<'id' | 'state' | 'from', string>>)[];
  readonly alerts: readonly (CaseAlert & { readonly id: string })[];
  readonly transfers: readonly (CaseTransfer & { readonly id: string })[];
  /** Which agency answered for itself to a referral that is over for it. */
  readonly answered: readonly { readonly id: string; readonly agencyId: string }[];
  readonly said: ReadonlyMap<string, 'yes' | 'withdrawn' | undefined>;
}

const anySaid = fc.constantFrom('yes', 'withdrawn', undefined);
const onGround = (byConsent: boolean, said: 'yes' | 'withdrawn' | undefined) =>
  byConsent ? { consented: said === 'yes' } : {};

/** Every mixture, as it is at `now`. */
export const anyCase = (now: Date): fc.Arbitrary<AnyCase> =>
  fc
    .record({
      people: fc.array(
        fc.record({
          agencyId: anyAgency,
          // Supporters more often than chance would have it: of others there is little to tell.
          roles: fc.oneof(
            fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
            fc.constantFrom(['support-worker'], ['support-worker', 'investigator'], ['investigator']),
          ),
        }),
        { minLength: 4, maxLength: 7 },
      ),
      owner: anyAgency,
      said: fc.tuple(anySaid, anySaid, anySaid),
      shares: fc.array(
        fc.record({
          to: anyAgency,
          sections: fc.uniqueArray(fc.constantFrom(...sharedCaseSections), { minLength: 1 }),
          life: fc.constantFrom('live', 'live', 'expired', 'ended'),
          byConsent: fc.boolean(),
          state: fc.constantFrom('sent', 'accepted', 'declined', 'done', 'revoked'),
          moved: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      outside: fc.boolean(),
      alerts: fc.array(
        fc.record({
          section: fc.constantFrom('risk', 'plan', 'person'),
          onlyFor: fc.option(anyAgency, { nil: undefined }),
          ownWords: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      transfers: fc.array(
        fc.record({
          fromAgency: anyAgency,
          toAgency: anyAgency,
          state: fc.constantFrom('offered', 'offered', 'declined', 'withdrawn', 'accepted'),
          byConsent: fc.boolean(),
        }),
        { minLength: 2, maxLength: 4 },
      ),
      answered: fc.array(anyAgency, { maxLength: 4 }),
    })
    .map(({ people, owner, said, outside, ...chosen }): AnyCase => {
      const lastSaid = new Map(agencyIds.map((agencyId, index) => [agencyId, said[index]] as const));
      const others = chosen.shares.filter(({ to }) => to !== owner);
      const shares = others.map(({ to, sections, life, byConsent }, index) => ({
        shareId: idFor('share', index),
        recordId: caseId ?? '',
        toAgency: to,
        sections,
        until: new Date(now.getTime() + (life === 'expired' ? -1 : 1) * 3_600_000),
        endedAt: life === 'ended' ? new Date(now.getTime() - 60_000) : null,
        ...onGround(byConsent, lastSaid.get(to)),
      }));
      const offers = chosen.transfers.filter(
        (each, index, all) =>
          each.fromAgency !== each.toAgency &&
          // One offer waits at a time.
          (each.state !== 'offered' || all.findIndex(({ state }) => state === 'offered') === index),
      );
      return {
        members: people.map(
          ({ agencyId, roles: held }, index): CountyMember => ({
            ...{ memberId: idFor('member', index), agencyId, roles: held, formerRoles: [] },
            ...{ state: 'active', session: 'live', token: tokenFor(`member ${index}`) },
          }),
        ),
        record: { recordId: caseId ?? '', kind: 'case', agencyId: owner, othersSee: 'hidden' },
        shares,
        referrals: [
          ...others.map(({ to, state, moved }, index) => ({
            ...{ id: idFor('referral', index), toAgency: to, state },
            from: agencyIds.find((each) => moved && each !== owner && each !== to) ?? owner,
            share: shares[index],
          })),
          {
            id: idFor('referral', outside ? 'outside' : 'within'),
            toAgency: owner,
            from: owner,
            state: 'sent',
          },
        ],
        alerts: chosen.alerts.map((each, index) => ({ ...each, id: idFor('alert', index) })),
        transfers: offers.map(({ byConsent, ...each }, index) => ({
          ...each,
          id: idFor('transfer', index),
          ...onGround(byConsent, lastSaid.get(each.toAgency)),
        })),
        answered: others.flatMap((_, index) => {
          const agencyId = chosen.answered[index];
          return agencyId === undefined ? [] : [{ id: idFor('referral', index), agencyId }];
        }),
        said: lastSaid,
      };
    });

/** What hangs on the case, each once: a need that nothing meets, their own view, an item of it and words from it. */
export const ofCase = {
  unmet: idFor('unmet', 'any'),
  view: viewId ?? '',
  item: idFor('own item', 'any'),
  words: idFor('own words', 'any'),
} as const;

/** The rows in which it stands. */
export function rowsOfCase({ members, record, said, ...hangs }: AnyCase, now: Date): Planted {
  const at = new Date(now.getTime() - 3_600_000);
  const by = members[0]?.memberId;
  const sealed = { wrapped_by: 'kek-1', wrapped: '\\x00', sealed: '\\x00' };
  const agencies = agencyIds.map((agencyId) => ({ agencyId, kind: agencyId }));
  const basisOf = (each: { readonly consented?: boolean }) =>
    each.consented === undefined ? 'test' : consent;
  return {
    ...rowsOf({ agencies, members, records: [], shares: [], matches: [], lines: [] }, now),
    'access.records': [
      {
        ...{ record_id: caseId, kind: 'case', agency_id: record.agencyId },
        ...{ others_see: 'hidden', registered_at: at },
      },
    ],
    'access.shares': hangs.shares.map((share) => ({
      ...{ share_id: share.shareId, record_id: caseId, sections: share.sections, purpose: 'health' },
      ...{ from_agency: record.agencyId, to_agency: share.toAgency, basis: basisOf(share) },
      ...{ granted_at: at, until: share.until, ended_at: share.endedAt },
    })),
    'support.cases': [
      {
        ...{ case_id: caseId, agency_id: record.agencyId, reference: 'SC-any', of_whom: 'affected' },
        ...{ reporter: false, state: 'open', holder: by, opened_by: by, opened_at: at, changed_at: at },
        ...{ warnings: 0, revision: 0, risk_level: 'high', risk_due_on: '2026-01-02', next_on: '2026-01-03' },
        ...{ review_due_on: '2026-01-04', ends_on: '2026-01-05', reached_on: '2026-01-01' },
      },
    ],
    'consents.consents': [...said].flatMap(([agencyId, last], index) =>
      (last === undefined ? [] : last === 'yes' ? ['yes'] : ['yes', 'withdrawn']).flatMap((answer, turn) =>
        ['health', 'support'].map((purpose, of) => ({
          ...{
            consent_id: idFor('consent', agencyId, purpose, turn),
            place: 1_000_000 + index * 10 + turn * 2 + of,
          },
          ...{ record_id: caseId, about: 'sharing', purpose, agency_id: agencyId, answer, language: 'en' },
          ...{ interpreter: 'not-needed', sealed: '\\x00', given_at: at, recorded_by: by, recorded_at: at },
        })),
      ),
    ),
    'services.services': [
      {
        ...{ service_id: serviceId, agency_id: 'council', name: 'any', finds: [], waiting: 'none' },
        ...{ waiting_on: '2026-01-01', changed_at: at, revision: 0 },
      },
    ],
    'services.referrals': hangs.referrals.map(({ id, from, toAgency, share, state }) => ({
      ...{ referral_id: id, case_id: caseId, service_id: serviceId, from_agency: from, state },
      ...{ kept_by: record.agencyId, to_agency: toAgency },
      share_id: share === undefined ? null : idOfShare(share, hangs.shares),
      ...{ need: 'housing', decline_reason: state === 'declined' ? 'other' : null, sent_by: by, sent_at: at },
      ...{ changed_at: at, revision: 0, answered_at: state === 'declined' ? at : null },
      ...(id === idFor('referral', 'outside')
        ? { outside: true, purpose: 'health', basis: 'test' }
        : { outside: false, purpose: null, basis: null }),
    })),
    'services.entries': hangs.referrals.map(({ id }, place) => ({
      ...{ entry_id: idFor('entry', id), place: 1_000_000 + place, referral_id: id, kind: 'asked' },
      ...{ about: '', sealed: '\\x00', by_member: by, at },
    })),
    'services.own_answers': hangs.answered.map(({ id, agencyId }) => ({
      ...{ referral_id: id, service_id: serviceId, agency_id: agencyId, from_agency: record.agencyId },
      ...{ state: 'declined', answered_by: by, answered_at: at, ...sealed },
    })),
    'services.unmet_needs': [
      {
        ...{ unmet_id: ofCase.unmet, case_id: caseId, agency_id: record.agencyId, need: 'housing' },
        ...{ why: 'full', noted_by: by, noted_on: '2026-01-01' },
      },
    ],
    'support.alerts': hangs.alerts.map(({ id, section, onlyFor, ownWords = false }) => ({
      ...{ alert_id: id, case_id: caseId, agency_id: record.agencyId, section, cause: id, raised_at: at },
      ...{ kind: ownWords ? 'own-words' : 'risk-rose', on_day: '2026-01-01', only_for: onlyFor ?? null },
    })),
    'support.transfers': hangs.transfers.map((each) => ({
      ...{ transfer_id: each.id, case_id: caseId, reference: 'SC-any', of_whom: 'affected' },
      ...{ from_agency: each.fromAgency, to_agency: each.toAgency, basis: basisOf(each), offered_by: by },
      ...{ offered_at: at, state: each.state, answered_by: each.state === 'offered' ? null : by },
      ...{ answered_at: each.state === 'offered' ? null : at },
    })),
    'support.transfer_words': hangs.transfers.map(({ id }) => ({
      ...{ transfer_id: id, side: 'offer', ...sealed, by_member: by, at },
    })),
    'support.own_views': [
      {
        ...{ view_id: viewId, case_id: caseId, locator: hashed(tokenFor('any view')), wrapped_key: '\\x00' },
        ...{ wrapped_by: 'kek-1', wrapped: '\\x00', language: 'en', made_by: by, made_at: at, until: now },
      },
    ],
    'support.own_items': [
      {
        ...{ item_id: ofCase.item, view_id: viewId, kind: 'plan', about: 'any', sealed: '\\x00' },
        ...{ released_by: by, released_at: at },
      },
    ],
    'support.own_words': [{ words_id: ofCase.words, view_id: viewId, kind: 'feedback', sealed: '\\x00', at }],
  };
}

const idOfShare = (share: Share, all: AnyCase['shares']): string | null =>
  all.find((each) => each === share)?.shareId ?? null;
