/**
 * Words by which a narrative tells an indicator, as data with a from-date. Each indicator of ours is joined to the entries of the
 * current lists (`lists/indicators.json` of the partnership's reference) and to the boxes of the referral form of 2012 to 2014,
 * by which trained readers once ticked specimen referrals: what our suggestions are measured against. Prompts for a person,
 * never a score that decides.
 */
import type { IndicatorPhrases } from './indicator.ts';
import { controlIndicators } from './indicator-phrases-control.ts';
import { harmIndicators } from './indicator-phrases-harm.ts';
import { homeAndSexualIndicators } from './indicator-phrases-home-and-sexual.ts';
import { workIndicators } from './indicator-phrases-work.ts';
import { youngAndCriminalIndicators } from './indicator-phrases-young-and-criminal.ts';

export const indicatorPhrases: { readonly from: string; readonly indicators: readonly IndicatorPhrases[] } = {
  from: '2026-11-01',
  indicators: [
    ...controlIndicators,
    ...harmIndicators,
    ...workIndicators,
    ...homeAndSexualIndicators,
    ...youngAndCriminalIndicators,
  ],
};
