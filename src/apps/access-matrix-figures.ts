/** What each role finds at the addresses of figures: a part of the matrix. */

/** Whoever reads reports counts what is open to them; partnership managers read what is released. */
const counting = {
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: { 'duty-desk': 'page', investigator: 'page' },
} as const;

export const figureAccess = {
  'figures.funnel': { ...counting, roles: { ...counting.roles, 'partnership-manager': 'page' } },
  // The concerns themselves: nobody who reads no report.
  'figures.funnel.concerns': counting,
  'figures.funnel.file': counting,
} as const;
