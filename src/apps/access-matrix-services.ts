/** What each role finds at the addresses of services: a part of the matrix. */
type Finds = 'page' | 'again' | 'onward' | 'nothing';
type Form = Readonly<Record<string, string>>;

/** Everybody signed in reads the directory: it tells of no person. */
const everybody = { signedOut: 'sign-in', otherwise: 'page' } as const;
/** Members who keep it, of their own agency's services. */
const keepers = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'support-worker': finds, 'partnership-manager': finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
/** Support workers find this, and nobody else finds anything. */
const supporters = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'support-worker': finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
const supportersAbout = (finds: Finds, form?: Form) =>
  ({ ...supporters(finds, form), aboutACase: true }) as const;
/** Of a referral that the member's own agency sent to a service of another. */
const senders = (finds: Finds, form?: Form) =>
  ({ ...supporters(finds, form), aboutAServiceReferral: true }) as const;
const ofOne = <T extends object>(rule: T) => ({ ...rule, aboutAService: true }) as const;

export const serviceAccess = {
  services: everybody,
  'service.add': keepers('page'),
  'service.add.save': keepers('again', {}),
  'service.add.keep': keepers('page', { turn: '1', name: 'Half a na' }),
  'service.add.drop': keepers('onward', {}),
  service: ofOne(everybody),
  'service.versions': ofOne(everybody),
  'service.outcomes': ofOne(keepers('page')),
  'service.correct': ofOne(keepers('page')),
  'service.correct.save': ofOne(keepers('again', {})),
  'service.correct.keep': ofOne(keepers('page', { turn: '1', name: 'Half a na' })),
  'service.correct.drop': ofOne(keepers('onward', {})),
  'service.end': ofOne(keepers('page')),
  'service.end.save': ofOne(
    keepers('onward', { since: '9007199254740991', endedWhy: 'Its lease is over.', ...dayOf('endedOn') }),
  ),
  'service.open-again': ofOne(keepers('onward', {})),
  'case.services': supportersAbout('page'),
  // Without a service: on to the directory.
  'case.services.refer': supportersAbout('onward'),
  'case.services.refer.send': supportersAbout('again', { service: 'SERVICE' }),
  'case.services.refer.keep': supportersAbout('page', { turn: '1', service: 'SERVICE', what: 'Half a wo' }),
  'case.services.refer.drop': supportersAbout('onward', { service: 'SERVICE' }),
  'services.waiting': keepers('page'),
  'case.services.missing': supportersAbout('page'),
  'case.services.missing.note': supportersAbout('again', {}),
  // There is no such need.
  'case.services.missing.settle': supportersAbout('nothing', {
    unmet: '00000000-0000-4000-8000-000000000000',
  }),
  'service-referrals': supporters('page'),
  'service-referral': senders('page'),
  // It sent it, and answered nothing.
  'service-referral.own-answer': senders('nothing'),
  // The agency that received it answers.
  'service-referral.answer': senders('nothing', {}),
  'service-referral.read': senders('nothing', {}),
  // It went to an agency that signs in: there is no letter of it.
  'service-referral.letter': senders('nothing', {}),
  'service-referral.post': senders('nothing', {}),
  'service-referral.revoke': senders('again', {}),
};

function dayOf(name: string): Form {
  return { [`${name}-day`]: '1', [`${name}-month`]: '11', [`${name}-year`]: '2026' };
}
