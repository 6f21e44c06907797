/** That what somebody takes back in one record ends in another of theirs: done by the functions' owner, so that it shows in what has ended alone. */
import { idFor } from './county-rows.ts';
import { memberOf } from './matrix-county.ts';
import { consentRow } from './referral-probes.ts';
import { referralId } from './referral-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseRow } from './support-probes.ts';
import { caseId } from './support-rows.ts';

const table = 'access.shares';
const name = `${table}: ends with what was taken back in another case`;
const at = '2026-01-01T00:00:00Z';
const reference = 'SC-4KD7W2';

/** A referral is shared as its person agreed. It is that of one case, which names another as the same person's: there they take it back. */
export function carriedConsentProbe(): Probe {
  const someone = memberOf('police', 'support-worker').memberId;
  const said = (recordId: string, answer: string) =>
    insertion('consents.consents', {
      ...consentRow(recordId, someone),
      ...{ about: 'sharing', purpose: 'housing', answer },
    });
  const shareId = idFor('share', 'what was agreed to');
  return {
    table,
    name,
    before: [
      insertion('support.cases', { ...caseRow(caseId('bare case'), 'police', someone), reference }),
      insertion('support.ties', {
        ...{ case_id: caseId('own'), about: idFor('tie', 'the same'), role: 'same-person' },
        other_reference: reference,
      }),
      said(referralId('kept'), 'yes'),
      insertion(table, {
        ...{ share_id: shareId, record_id: referralId('kept'), sections: '{answers}', purpose: 'housing' },
        ...{ from_agency: 'police', to_agency: 'council', basis: 'Consent of the person', granted_at: at },
        until: '2099-01-01T00:00:00Z',
      }),
      said(caseId('bare case'), 'withdrawn'),
    ],
    statement: `select from ${table} where share_id = '${shareId}' and ended_at is not null`,
  };
}
export const carriedConsentMatrix = [{ what: name, rows: ['1'], inAct: true as const }];
