/**
 * Why a report goes no further at a desk, as a code beside the reason in words: for figures, which read no words. From 2026-01-01, our own proposal; a row is
 * edited here, and a code that was used stays readable. That nobody was asked is no code, and is kept apart from not known. Pure.
 */
export const stopReasons = [
  'not-slavery',
  'too-little-told',
  'not-found',
  'dealt-with-before',
  'other-service',
  'does-not-want',
  'other',
  'not-known',
] as const;
export type StopReason = (typeof stopReasons)[number];
