/**
 * What would have helped an investigation on its way to court: asked when one is closed, so that the board sees what to promote. From 2026-01-01, our own
 * proposal, after what inspections of cases keep naming; a row is edited here, and a code that was used stays readable. Pure.
 */
export const helpCodes = [
  'evidence-led',
  'early-interpreter',
  'told-earlier',
  'early-advice',
  'money-enquiries',
  'device-downloads',
  'special-measures',
  'support-for-victim',
  'partner-evidence',
  'abroad',
  'other',
  'nothing',
  'not-known',
] as const;

/** Whether a court made an order against somebody: an order names no investigation, so that is said here (ADR 24). */
export const orderAnswers = ['made', 'none', 'not-known'] as const;
