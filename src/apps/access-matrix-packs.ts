/** What the walk of the access matrix finds at a referral's pack and advice. Nobody has said yet which way its target goes: it makes no pack. */
type Finds = 'page' | 'onward' | 'refused';
const responders = (finds: Finds, form?: Readonly<Record<string, string>>) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'first-responder': finds },
    aboutAReferral: true,
    ...(form === undefined ? {} : { form }),
  }) as const;

export const packAccess = {
  'referral.pack': responders('page'),
  'referral.pack.download': responders('refused', {}),
  'referral.pack.settle': responders('refused', { shown: '0' }),
  'referral.quality': responders('page'),
  // From then on it is entered, and nothing of it changes any more: it comes last.
  'referral.pack.national': responders('onward', { national: 'MDS1' }),
} as const;
