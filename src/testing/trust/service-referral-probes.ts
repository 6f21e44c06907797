/** Who gets what of referrals to services, and what each door could try to write of one: honestly, and with each lie that the walls have to catch. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { type AskName, askId, asks, serviceId } from './service-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId, caseNames } from './support-rows.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

export const serviceReferralReads: Readonly<Record<string, string>> = {
  'services.referrals': 'select referral_id::text from services.referrals',
  'services.entries': 'select entry_id::text from services.entries',
  'services.own_answers': 'select referral_id::text from services.own_answers',
};

/** Sent by the police, whatever became of the share; by the council, and received by it for as long as the share stands. */
const polices = ['asked', 'answered', 'ended'] as const;
const councils = ['asked', 'answered', 'within'] as const;
const cases = { police: ['cared', 'own'], council: ['housed'] } as const;

export const serviceReferralMatrix: readonly Expectation[] = [
  is('access.shares', 'police supporter', 'answered', 'ended'),
  is('access.shares', 'council supporter', 'answered', 'ended'),
  // What came with the referral that it answered is given back.
  acting('access.shares: ends', 'council supporter', '1'),
  is('services.referrals', 'police supporter', ...polices),
  is('services.referrals', 'council supporter', ...councils),
  acting('services.entries', 'police supporter', ...polices),
  acting('services.entries', 'council supporter', ...councils),
  acting('services.referrals: takes back', 'police supporter', 'asked', 'ended'),
  acting('services.referrals: takes back', 'council supporter', 'within'),
  acting('services.referrals: accepts', 'council supporter', 'asked', 'within'),
  acting('services.referrals: declines', 'council supporter', 'asked', 'within'),
  acting('services.entries: asks', 'police supporter', ...polices),
  acting('services.entries: asks', 'council supporter', 'within'),
  acting('services.entries: answers', 'council supporter', ...councils),
  acting('services.entries: says that it was read', 'council supporter', ...councils),
  // Kept for whoever answered, of what it did answer so.
  is('services.own_answers', 'council supporter', 'ended'),
  acting('services.own_answers: adds', 'council supporter', 'answered'),
  acting('services.referrals: sends', 'police supporter', ...cases.police),
  acting('services.referrals: sends', 'council supporter', ...cases.council),
  acting('services.referrals: sends outside on a law', 'police supporter', ...cases.police),
  acting('services.referrals: sends outside on a law', 'council supporter', ...cases.council),
  acting('services.referrals: sends within', 'police supporter', ...cases.police),
  acting('services.referrals: sends within', 'council supporter', ...cases.council),
];

const askRow = (of: { caseId: string; from: string; to: string; share: string | null; by: string }): Row => ({
  referral_id: randomUUID(),
  case_id: of.caseId,
  service_id: serviceId(of.to),
  from_agency: of.from,
  kept_by: of.from,
  to_agency: of.to,
  share_id: of.share,
  need: 'housing',
  state: 'sent',
  sent_by: of.by,
  sent_at: at,
  changed_at: at,
  revision: '0',
});
const entryRow = (name: AskName, kind: string, by: string): Row => ({
  entry_id: randomUUID(),
  referral_id: askId(name),
  kind,
  about: '',
  sealed: '\\x00',
  by_member: by,
  at,
});
const ownAnswerRow = (name: AskName, agencyId: string, by: string): Row => ({
  referral_id: askId(name),
  service_id: serviceId('council'),
  agency_id: agencyId,
  from_agency: 'police',
  state: 'declined',
  answered_by: by,
  answered_at: at,
  wrapped_by: 'kek-1',
  wrapped: '\\x00',
  sealed: '\\x00',
});
const probe = (table: string, what: string, label: string, statement: string): Probe => ({
  table,
  name: `${table}: ${what}`,
  label,
  statement,
});

/** Every answer to each referral, and each entry that could be added to it. */
const answers = (me: CountyMember, stranger: string): Probe[] =>
  asks.flatMap((name) => {
    const sets = (what: string, set: string) =>
      probe(
        'services.referrals',
        what,
        name,
        `update services.referrals set ${set} where referral_id = '${askId(name)}'`,
      );
    const adds = (what: string, kind: string, by = me.memberId) =>
      probe('services.entries', what, name, insertion('services.entries', entryRow(name, kind, by)));
    const own = (what: string, agencyId: string, by: string) =>
      probe(
        'services.own_answers',
        what,
        name,
        insertion('services.own_answers', ownAnswerRow(name, agencyId, by)),
      );
    return [
      // What stands already is no try.
      ...(name === 'ended' ? [] : [own('adds', me.agencyId, me.memberId)]),
      ...(name === 'ended' ? [] : [own('adds as a colleague', me.agencyId, stranger)]),
      sets('takes back', `state = 'revoked', decline_reason = null`),
      sets('accepts', `state = 'accepted', decline_reason = null`),
      sets('declines', `state = 'declined', decline_reason = 'other'`),
      sets('sends anew', `state = 'sent', decline_reason = null`),
      sets('gives to another agency', `kept_by = '${me.agencyId}'`),
      sets('gives to another case', `case_id = '${caseId('housed')}'`),
      adds('asks', 'asked'),
      adds('answers', 'accepted'),
      adds('says what changed', 'changed'),
      adds('says that it was read', 'read'),
      adds('asks as a colleague', 'asked', stranger),
    ];
  });

/** Each case, sent to a service of another agency through a share that is just made of it, or of another of its agency's cases. */
function sendings(me: CountyMember, elsewhere: string, stranger: string): Probe[] {
  return caseNames.flatMap((name): Probe[] => {
    const share = randomUUID();
    const sharing = (of: string) =>
      insertion('access.shares', {
        share_id: share,
        record_id: of,
        sections: '{safety}',
        from_agency: me.agencyId,
        to_agency: elsewhere,
        purpose: 'test',
        basis: 'test',
        granted_by: me.memberId,
        granted_at: at,
        until: '2099-01-01',
      });
    const honest = { caseId: caseId(name), from: me.agencyId, to: elsewhere, share, by: me.memberId };
    const sends = (what: string, row: Row, of = caseId(name)): Probe => ({
      ...probe('services.referrals', what, name, insertion('services.referrals', row)),
      before: [sharing(of)],
    });
    const within = { ...honest, to: me.agencyId, share: null };
    const told = { outside: 'true', purpose: 'health', basis: 'A law' };
    const outside = { ...askRow(within), ...told, service_id: serviceId('lantern') };
    return [
      sends('sends', askRow(honest)),
      sends('sends of a case that another agency keeps', { ...askRow(honest), kept_by: elsewhere }),
      sends('sends as a colleague', askRow({ ...honest, by: stranger })),
      sends('sends as accepted', { ...askRow(honest), state: 'accepted' }),
      sends('sends to a third service', { ...askRow(honest), service_id: serviceId('commissioner') }),
      sends('sends for another agency', askRow({ ...honest, from: elsewhere, to: me.agencyId })),
      ...(name === 'cared' ? [sends('sends through another share', askRow(honest), caseId('own'))] : []),
      probe('services.referrals', 'sends outside on a law', name, insertion('services.referrals', outside)),
      probe(
        'services.referrals',
        'sends outside on a consent that was not given',
        name,
        insertion('services.referrals', { ...outside, basis: 'Consent of the person' }),
      ),
      probe(
        'services.referrals',
        'sends outside to an agency',
        name,
        insertion('services.referrals', { ...outside, service_id: serviceId(elsewhere) }),
      ),
      probe('services.referrals', 'sends within', name, insertion('services.referrals', askRow(within))),
    ];
  });
}

export function serviceReferralProbes(me: CountyMember): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  return [
    ...answers(me, stranger),
    ...sendings(me, elsewhere, stranger),
    probe('services.entries', 'changes', 'all', `update services.entries set about = 'x'`),
  ];
}

const officer = memberOf('police', 'support-worker').memberId;
const adds = (table: string, row: Row): Probe => ({
  table,
  name: `${table}: adds`,
  statement: insertion(table, row),
});
export const workerServiceReferralProbes = (): Probe[] => [
  adds(
    'services.referrals',
    askRow({ caseId: caseId('own'), from: 'police', to: 'police', share: null, by: officer }),
  ),
  adds('services.entries', entryRow('within', 'asked', officer)),
];
export const workerServiceReferralMatrix = [
  { what: 'access.shares', rows: ['answered', 'ended'], inAct: true as const },
  { what: 'services.referrals: adds', rows: ['1'], inAct: true as const },
  { what: 'services.entries: adds', rows: ['1'], inAct: true as const },
];
