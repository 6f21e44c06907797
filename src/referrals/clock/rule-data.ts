/**
 * The lengths of the clock as data, with from-dates and sources. What is not `verified` could not be checked against the source's own
 * text, or is older than what holds now, or is this house's own proposal: it is marked on every page that shows its date, and a partnership may set
 * its own; a calendar has no words to mark it with. Sources: TK, First Responder Toolkit for England and Wales 1.0 (Home Office, April 2026). SG1, Modern Slavery Act Statutory
 * Guidance 1.00 (24 March 2020). NABA, Nationality and Borders Act 2022. MSA, Modern Slavery Act 2015.
 */
import type { ClockRule } from './clock-rule.ts';
import { rulesAfterDecision } from './rules-after-decision.ts';
import { rulesToDecision } from './rules-to-decision.ts';

export const houseRules: readonly ClockRule[] = [...rulesToDecision, ...rulesAfterDecision];
