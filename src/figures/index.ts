/** Figures: what became of concerns, counted over what the rooms publish. */
export { readsFigures } from './figure-access.ts';
export { makeRelease } from './release/make-release.ts';
