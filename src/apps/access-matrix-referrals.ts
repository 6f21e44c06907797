/** What each role finds at the addresses of referrals: a part of the matrix. */
type Finds = 'page' | 'again' | 'onward' | 'nothing' | 'refused';
type Form = Readonly<Record<string, string>>;

/** First responders find this, and nobody else finds anything. */
const responders = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'first-responder': finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
const respondersAbout = (finds: Finds, form?: Form) =>
  ({ ...responders(finds, form), aboutAReferral: true }) as const;

/** The desk hands one on from a report. */
const desk = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'duty-desk': finds },
    aboutAReport: true,
    ...(form === undefined ? {} : { form }),
  }) as const;

export const referralAccess = {
  'report.hand': desk('page'),
  'report.hand.save': desk('again', {}),
  // There is no such handing.
  'report.handing.take-back': desk('nothing'),
  'report.handing.decline': desk('nothing'),
  'report.handing.decline.save': desk('nothing', { why: 'Not ours.' }),
  'report.refer': desk('page'),
  'report.refer.begin': desk('onward', { holder: 'COLLEAGUE' }),
  referrals: responders('page'),
  'referral.begin': responders('page'),
  'referral.begin.save': responders('onward', { 'under-18': 'no' }),
  referral: respondersAbout('page'),
  'referral.section': respondersAbout('page'),
  'referral.section.save': respondersAbout('onward', { family: 'Two sisters' }),
  'referral.consent': respondersAbout('page'),
  'referral.consent.record': respondersAbout('again', {}),
  'referral.explain': respondersAbout('page'),
  'referral.beside': respondersAbout('page'),
  'referral.beside.begin': respondersAbout('onward', { parts: 'situation' }),
  'referral.history': respondersAbout('page'),
  'referral.share': respondersAbout('page'),
  'referral.share.grant': respondersAbout('again', {}),
  // There is no such share.
  'referral.share.end': respondersAbout('nothing', { share: '00000000-0000-4000-8000-000000000000' }),
  'referral.evidence': respondersAbout('page'),
  // Of an adult who has not decided yet, no files are taken.
  'referral.evidence.add': respondersAbout('nothing', {}),
  // The file in the address is another record's.
  'referral.evidence.copy': respondersAbout('nothing'),
  'referral.evidence.choose': respondersAbout('nothing', { goes: 'no' }),
  'referral.hand-over': respondersAbout('onward', { to: 'COLLEAGUE', note: 'On leave' }),
  'referral.absence': respondersAbout('onward', { to: 'OTHER COLLEAGUE' }),
  'referral.ask-check': respondersAbout('onward', { to: 'OTHER COLLEAGUE' }),
  // Only whoever was asked reads it, and there is no newer form.
  'referral.check': respondersAbout('nothing', { found: 'good' }),
  'referral.move': respondersAbout('refused', {}),
  'referral.decide': respondersAbout('onward', { decision: 'kept', why: 'She is safe with her aunt.' }),
};
