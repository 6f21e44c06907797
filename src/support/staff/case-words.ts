/** Words that several pages of a case say, and how what was said is shown. */
import type { Purpose } from '../../consents/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import type { Body } from '../case/entry.ts';
import type { NeedDomain, NeedLevel } from '../needs/need-domains.ts';
import type { CoreOutcome } from '../outcomes/core-outcomes.ts';
import type { RiskLevel } from '../risk/risk-domains.ts';
import en from './words/en.json' with { type: 'json' };

export { dayInWords, noon, saidInWords } from '../../entries/index.ts';

export const say = catalogue({ en })('en');

/** A domain of needs, as pages name it. */
export const needInWords = (domain: NeedDomain): string => say(`need.${domain}`);

/** An outcome of the Core Outcome Set, as pages name it. */
export const outcomeInWords = (outcome: CoreOutcome): string => say(`outcome.${outcome}`);

/** What somebody agreed to have shared for, as pages name it. */
export const purposeInWords = (purpose: Purpose): string => say(`purpose.${purpose}`);
/** What protects somebody and ends. */
export const endingInWords = (what: Body<'ending'>['what']): string => say(`ending.${what}`);
export const interpreterInWords = (interpreter: Body<'person'>['interpreter']): string =>
  say(`interpreter.${interpreter}`);

/** The tag of a level; never by colour alone. */
export const levelTag = (level: RiskLevel | null): { text: string; classes: string } => ({
  text: say(`level.${level ?? 'none'}`),
  classes: `govuk-tag--${({ low: 'green', medium: 'yellow', high: 'orange', 'very-high': 'red', none: 'grey' } as const)[level ?? 'none']}`,
});

/** The tag of how much is needed; never by colour alone. */
export const needTag = (level: NeedLevel): { text: string; classes: string } => ({
  text: say(`needLevel.${level}`),
  classes: `govuk-tag--${({ urgent: 'red', much: 'orange', some: 'yellow', none: 'green', unknown: 'grey', refused: 'grey', 'not-asked': 'grey' } as const)[level]}`,
});
