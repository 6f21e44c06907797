/**
 * The agencies of the invented partnership. The public bodies bear their real names, because the county is Cheshire;
 * what they do here is invented. Both charities are invented outright.
 */
export interface PracticeAgency {
  id: string;
  name: string;
  kind: 'police' | 'council' | 'health' | 'fire' | 'inspectorate' | 'charity' | 'commissioner';
  /** ONS code, for a council. */
  councilCode?: string;
  /** What a member of another agency should know. */
  note?: string;
}

export const practiceAgencies: readonly PracticeAgency[] = [
  { id: 'cheshire-police', name: 'Cheshire Police', kind: 'police' },
  { id: 'cheshire-east-council', name: 'Cheshire East Council', kind: 'council', councilCode: 'E06000049' },
  {
    id: 'cheshire-west-and-chester-council',
    name: 'Cheshire West and Chester Council',
    kind: 'council',
    councilCode: 'E06000050',
  },
  { id: 'halton-borough-council', name: 'Halton Borough Council', kind: 'council', councilCode: 'E06000006' },
  {
    id: 'warrington-borough-council',
    name: 'Warrington Borough Council',
    kind: 'council',
    councilCode: 'E06000007',
  },
  {
    id: 'nhs-safeguarding-team',
    name: 'NHS Cheshire and Merseyside safeguarding team',
    kind: 'health',
    note: 'Stands for every hospital, surgery and community service of the integrated care board.',
  },
  { id: 'cheshire-fire-and-rescue', name: 'Cheshire Fire and Rescue Service', kind: 'fire' },
  {
    id: 'fair-work-agency',
    name: 'Fair Work Agency',
    kind: 'inspectorate',
    // Employment Rights Act 2025: took over the Gangmasters and Labour Abuse Authority on 7 April 2026.
    note: 'Since 7 April 2026; before that day its reports came from the Gangmasters and Labour Abuse Authority.',
  },
  {
    id: 'sandlark-haven',
    name: 'Sandlark Haven',
    kind: 'charity',
    note: 'Invented charity: outreach, safe houses and support for adults.',
  },
  {
    id: 'thistledown-bridge',
    name: 'Thistledown Bridge',
    kind: 'charity',
    note: 'Invented charity: advice for migrant workers and for families.',
  },
  {
    id: 'police-and-crime-commissioner',
    name: 'Office of the Police and Crime Commissioner for Cheshire',
    kind: 'commissioner',
    note: 'Sees published figures only; takes no reports and opens no records.',
  },
];

/** Agencies that take reports: all but the commissioner's office. */
export const takingAgencies = practiceAgencies.filter((agency) => agency.kind !== 'commissioner');

/** The agency with this id. Throws when there is none. */
export function practiceAgency(id: string): PracticeAgency {
  const found = practiceAgencies.find((agency) => agency.id === id);
  if (!found) throw new RangeError(`No agency of the practice county: ${id}`);
  return found;
}
