/**
 * The public bodies of the first partnership, as dated data: a real database begins with them, so that a report from the public
 * has an owner from the first minute. Charities and others are added by administrators.
 * Sources: Office for National Statistics codes for councils (Code History Database); the Fair Work Agency took over from
 * the Gangmasters and Labour Abuse Authority on 7 April 2026 (Employment Rights Act 2025, Part 5).
 */
import { listAgencies, saveAgency } from './agency-store.ts';
import type { Act } from './context.ts';
import type { Agency } from './roles.ts';

const body = (agencyId: string, name: string, kind: Agency['kind'], more: Partial<Agency> = {}): Agency => ({
  agencyId,
  name,
  kind,
  councilCode: null,
  runsPublicDesk: false,
  fromOn: '1974-04-01',
  untilOn: null,
  ...more,
});

export const partnershipAgencies: readonly Agency[] = [
  body('cheshire-police', 'Cheshire Police', 'police', { runsPublicDesk: true }),
  body('cheshire-east-council', 'Cheshire East Council', 'council', {
    councilCode: 'E06000049',
    fromOn: '2009-04-01',
  }),
  body('cheshire-west-and-chester-council', 'Cheshire West and Chester Council', 'council', {
    councilCode: 'E06000050',
    fromOn: '2009-04-01',
  }),
  body('halton-borough-council', 'Halton Borough Council', 'council', {
    councilCode: 'E06000006',
    fromOn: '1998-04-01',
  }),
  body('warrington-borough-council', 'Warrington Borough Council', 'council', {
    councilCode: 'E06000007',
    fromOn: '1998-04-01',
  }),
  body('nhs-safeguarding-team', 'NHS Cheshire and Merseyside safeguarding team', 'health', {
    fromOn: '2022-07-01',
  }),
  body('cheshire-fire-and-rescue', 'Cheshire Fire and Rescue Service', 'fire'),
  body('fair-work-agency', 'Fair Work Agency', 'inspectorate', { fromOn: '2026-04-07' }),
  body(
    'police-and-crime-commissioner',
    'Office of the Police and Crime Commissioner for Cheshire',
    'commissioner',
    {
      fromOn: '2012-11-22',
    },
  ),
];

/** Registers the partnership's public bodies in a database that knows no agency yet. Tells how many were added. */
export async function registerPartnership(act: Act): Promise<number> {
  if ((await listAgencies(act)).length > 0) return 0;
  for (const agency of partnershipAgencies) await saveAgency(act, agency);
  return partnershipAgencies.length;
}
