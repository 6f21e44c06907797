/** The codes of partners, powers and safeguards: what an action keeps, so that what was used stays readable. Pure. */

/** Who can act. One council may be licensing, housing, planning and environmental health at once. */
export const partners = [
  'police',
  'licensing',
  'housing',
  'planning',
  'environmental-health',
  'trading-standards',
  'labour-inspection',
  'tax',
  'fire',
  'immigration',
  'other',
] as const;
export type Partner = (typeof partners)[number];

export const powerCodes = [
  'premises-licence-review',
  'driver-licence',
  'special-treatments',
  'housing-entry',
  'housing-improvement',
  'housing-prohibition',
  'shared-house-licence',
  'rent-repayment',
  'banning-order',
  'planning-notice',
  'untidy-land',
  'gangmaster-licence',
  'labour-undertaking',
  'minimum-wage',
  'employment-agency',
  'tax-inspection',
  'fire-prohibition',
  'fire-enforcement',
  'safety-prohibition',
  'food-prohibition',
  'nuisance',
  'trading',
  'closure',
  'community-protection',
  'behaviour-injunction',
  'prevention-order',
  'risk-order',
  'serious-crime-order',
  'cash',
  'account-freezing',
  'illegal-working-penalty',
  'illegal-working-closure',
  'immigration-entry',
] as const;
export type PowerCode = (typeof powerCodes)[number];

/** What is answered before an immigration power is chosen or its officers come along. Our own proposal after the principle of putting safety first. */
export const safeguards = ['safety-first', 'not-the-reason', 'nrm-offered', 'advice'] as const;
export type Safeguard = (typeof safeguards)[number];
