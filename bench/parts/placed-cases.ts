/** Support cases as a worker writes them, for figures of single pages. */
import { randomUUID } from 'node:crypto';
import { placeCase, type Written } from '../../src/support/index.ts';
import { needDomainCodes } from '../../src/support/needs/need-domains.ts';
import { riskDomains, riskLevels } from '../../src/support/risk/risk-domains.ts';
import { noteOf, outcomeOf, personCalled, warningOf } from '../../src/testing/supporting.ts';
import type { County } from './county.ts';

const day = 86_400_000;

/** So many things written of somebody, in the order in which a case grows; every kind that the page of a person shows. */
function written(count: number): Written[] {
  const on = '2026-06-01';
  const goal = randomUUID();
  const course = (at: number): Written[] => [
    noteOf(
      'She rang in the morning. We spoke about the flat and about school, and agreed to meet on Friday at the library.',
    ),
    {
      kind: 'risk',
      about: riskDomains[at % riskDomains.length] ?? 'safety',
      body: {
        level: riskLevels[at % riskLevels.length] ?? 'low',
        evidence: 'Seen twice near the school, and one call with nobody speaking.',
        confidence: 'medium',
        asked: 'The person, with a woman interpreting; her counsellor',
        on,
      },
    },
    {
      kind: 'need',
      about: needDomainCodes[at % needDomainCodes.length] ?? 'housing',
      body: { level: 'some', words: 'I count it every Friday.', source: 'person', on },
    },
    {
      kind: 'step',
      about: randomUUID(),
      body: {
        goal,
        what: 'Ask the council for the deposit',
        who: 'worker',
        dueOn: on,
        state: at % 8 === 0 ? 'open' : 'done',
      },
    },
    outcomeOf('review', 'mostly', on),
  ];
  const first: Written[] = [
    personCalled('Ioana'),
    warningOf('A man drives her to appointments and waits.'),
    {
      kind: 'goal',
      about: goal,
      body: {
        domain: 'housing',
        goal: 'A tenancy near the school',
        agreed: 'agreed',
        state: 'open',
        reviewOn: on,
      },
    },
  ];
  const rest = Array.from({ length: Math.ceil(count / 5) }, (_, at) => course(at)).flat();
  return [...first, ...rest].slice(0, count);
}

/** A case of this agency's, of which so many things were written over the last years; its id. */
export async function placeOne(
  { worker }: County,
  { agencyId, holder }: { readonly agencyId: string; readonly holder: string },
  count: number,
): Promise<string> {
  const caseId = randomUUID();
  const openedAt = new Date(Date.now() - 900 * day);
  await worker.act({}, { act: 'practice.load' }, async (act) => {
    await placeCase(act, {
      one: {
        ...{ caseId, agencyId, holder, openedBy: holder, openedAt },
        reference: `SC-${caseId.slice(0, 6).toUpperCase()}`,
        ofWhom: 'affected',
      },
      entries: written(count).map((each, at) => ({
        written: each,
        by: holder,
        at: new Date(openedAt.getTime() + (at * 890 * day) / count),
      })),
    });
  });
  return caseId;
}
