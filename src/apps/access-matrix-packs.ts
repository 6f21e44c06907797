/** What the walk of the access matrix finds at a referral's pack and advice. Its target is a report: no referral exists there, for anybody. */
const nowhere = { signedOut: 'sign-in', otherwise: 'nothing', aboutAReport: true } as const;

export const packAccess = {
  'referral.pack': nowhere,
  'referral.pack.download': { ...nowhere, form: {} },
  'referral.pack.settle': { ...nowhere, form: { shown: '0' } },
  'referral.pack.national': { ...nowhere, form: { national: 'MDS1' } },
  'referral.quality': nowhere,
} as const;
