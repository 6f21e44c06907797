/**
 * The domains in which needs and strengths are written down, as data. The headings follow the Modern Slavery Act 2015 Statutory Guidance
 * v1.00 (24 March 2020), 8.8 (first assessment), 8.10 (detailed assessment) and 8.18 (areas of support), and the Modern Slavery Core
 * Outcome Set (8 February 2023). A later edition is another list with its own from-date; what was written under a domain keeps it.
 */
export const needDomains = [
  { code: 'safety', source: 'SG 8.8; Core Outcome Set 2' },
  { code: 'housing', source: 'SG 8.8, 8.18; Core Outcome Set 1' },
  { code: 'physical-health', source: 'SG 8.10, 8.18; Core Outcome Set 6' },
  { code: 'mental-health', source: 'SG 8.8, 8.10; Core Outcome Set 4' },
  { code: 'money', source: 'SG 8.10, 8.18' },
  { code: 'legal', source: 'SG 8.10, 8.18' },
  { code: 'language-culture', source: 'SG 8.8, 8.10' },
  { code: 'family', source: 'SG 8.8, 8.10' },
  { code: 'independent-living', source: 'SG 8.8' },
  { code: 'work-learning', source: 'SG 8.18; Core Outcome Set 5, 7' },
  { code: 'justice', source: 'SG 8.18' },
  { code: 'connection', source: 'Core Outcome Set 3, 5' },
] as const satisfies readonly { readonly code: string; readonly source: string }[];

export type NeedDomain = (typeof needDomains)[number]['code'];
export const needDomainCodes: readonly NeedDomain[] = needDomains.map(({ code }) => code);

/** How much is needed, in plain words and no score; that nobody knows, was told or asked are answers too. */
export const needLevels = ['urgent', 'much', 'some', 'none', 'unknown', 'refused', 'not-asked'] as const;
export type NeedLevel = (typeof needLevels)[number];
