/**
 * What each question hopes to be told, as data with a from-date. The fewest words are our own measure, from specimen referrals that
 * trained readers called good; the rest follows the First Responder Toolkit 1.0 (April 2026), part 3.
 */
export interface Expectation {
  /** Fewer words than this seldom tell it. */
  readonly words?: number;
  /** It tells what happened: each event is worth a time and a place. */
  readonly happenings?: true;
  /** Where the referrer's own judgement is asked for: opinion is welcome, and is worth what it rests on. */
  readonly judgement?: true;
}

export const expectations: { readonly from: string; readonly of: Readonly<Record<string, Expectation>> } = {
  from: '2026-11-01',
  of: {
    'dates-multiple': { words: 12, happenings: true },
    'dates-single': {},
    'how-it-started': { words: 40, happenings: true },
    'journey-details': { words: 25, happenings: true },
    'what-they-had-to-do': { words: 40, happenings: true },
    'living-conditions': { words: 25 },
    treatment: { words: 30, happenings: true },
    'what-keeps-them': { words: 20 },
    'how-they-left': { words: 25, happenings: true },
    'last-contact-details': { words: 12 },
    'why-not-sooner': { words: 15 },
    'indicators-details': { words: 40 },
    interviews: { words: 30 },
    'professional-insight': { words: 40, judgement: true },
    'credibility-evidence': { words: 20, judgement: true },
    'exploiter-details': { words: 15 },
    'exploiter-location-details': { words: 8 },
    'future-risk-reasons': { words: 20, judgement: true },
  },
};
