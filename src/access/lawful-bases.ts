/**
 * The lawful bases on which a desk opens a record to another agency, as data with dates: the law changes, and which basis was
 * named on which day must stay readable. Agreements between the agencies will narrow this list.
 */
export interface LawfulBasis {
  readonly code: string;
  /** As it is kept with the share. */
  readonly name: string;
  /** When it is the right one, in plain words. */
  readonly means: string;
  /** yyyy-mm-dd: may be named from this day. */
  readonly from: string;
}

export const lawfulBases: readonly LawfulBasis[] = [
  {
    code: 'safeguarding',
    name: 'Data Protection Act 2018, Schedule 1, paragraph 18',
    means: 'Safeguarding of children and of individuals at risk',
    from: '2018-05-25',
  },
  {
    code: 'unlawful-acts',
    name: 'Data Protection Act 2018, Schedule 1, paragraph 10',
    means: 'Preventing or detecting unlawful acts',
    from: '2018-05-25',
  },
  {
    code: 'law-enforcement',
    name: 'Data Protection Act 2018, Part 3',
    means: 'Law enforcement purposes, between competent authorities',
    from: '2018-05-25',
  },
  {
    code: 'vital-interests',
    name: 'UK GDPR, Article 6(1)(d)',
    means: 'Vital interests: somebody’s life is at stake',
    from: '2021-01-01',
  },
];

/** What a share rests on when it rests on no law but on what the person said; it lives no longer than that. The database knows it by this name. */
export const consentBasis = 'Consent of the person';

/** The bases that may be named on a day. */
export const basesOn = (day: Date): readonly LawfulBasis[] =>
  lawfulBases.filter((basis) => basis.from <= day.toISOString().slice(0, 10));
