/** An invented person is told of to a body that does not sign in: what she said of it, the letter that went, and no answer yet. */
import { consentBasis, openRecordKey, type WorkerAct } from '../access/index.ts';
import { addConsent } from '../consents/index.ts';
import { londonDay } from '../platform/working-days.ts';
import { placeReferral } from '../services/index.ts';
import { practiceId } from './load-people.ts';

const day = 86_400_000;

/** Who sends it, of whom, and to which service. */
export interface Letter {
  readonly reference: string;
  readonly serviceId: string;
  readonly body: string;
  readonly from: { readonly memberId: string; readonly agencyId: string };
}

export async function loadLetter(
  act: WorkerAct,
  { reference, serviceId, body, from }: Letter,
): Promise<void> {
  const { memberId: by, agencyId } = from;
  const caseId = practiceId(reference);
  const at = (daysAgo: number) => new Date(act.now.getTime() - daysAgo * day);
  await addConsent(
    act,
    {
      ...{ recordId: caseId, about: 'sharing', purpose: 'support', serviceId, answer: 'yes' },
      ...{ language: 'Romanian', interpreter: 'by-phone', givenAt: at(9), recordedBy: by },
      told: { explained: [], words: 'They may know that I ring at night, and my first name.', body },
    },
    await openRecordKey(act, caseId),
  );
  await placeReferral(act, {
    referralId: practiceId(`letter of ${reference}`),
    ...{ caseId, serviceId, fromAgency: agencyId, toAgency: agencyId, need: 'connection' },
    ...{ outside: true, purpose: 'support', basis: consentBasis, handedOn: londonDay(at(8)) },
    ...{ sentBy: by, sentAt: at(9) },
    entries: [
      {
        written: {
          kind: 'asked',
          about: '',
          body: {
            what: 'Somebody she can ring when she wakes at three, in Romanian.',
            ...{ language: 'Romanian', interpreter: 'woman', worker: 'woman', sections: [] },
          },
        },
        ...{ by, at: at(9) },
      },
      {
        written: {
          kind: 'posted',
          about: '',
          body: { how: 'email', on: londonDay(at(8)), toWhom: 'Their front desk' },
        },
        ...{ by, at: at(8) },
      },
    ],
  });
}
