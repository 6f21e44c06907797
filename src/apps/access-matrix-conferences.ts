/** What each role finds at the addresses of risk conferences: a part of the matrix. */
type Finds = 'page' | 'again' | 'onward' | 'nothing' | 'meanwhile';
type Form = Readonly<Record<string, string>>;

/** Whoever confers about people at risk. */
const conferring = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: {
      'support-worker': finds,
      'first-responder': finds,
      'duty-desk': finds,
      investigator: finds,
    },
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
const ofOne = <T extends object>(rule: T) => ({ ...rule, aboutAConference: true }) as const;
/** About a case that one's own agency holds: of which nobody but its support workers learns anything. */
const ofItem = <T extends object>(rule: T) => ({ ...rule, aboutAConferenceItem: true }) as const;

/** In the order of a conference: the agenda shows to whoever accepted before. */
export const conferenceAccess = {
  conferences: conferring('page'),
  'case.conferences': { ...supporters('page'), aboutACase: true as const },
  // Nobody was let in before it moved.
  'case.conferences.leave-out': { ...supporters('nothing', {}), aboutACase: true as const },
  'conference.call': supporters('page'),
  'conference.call.save': supporters('again', {}),
  conference: ofOne(conferring('page')),
  'conference.apologies': ofOne(conferring('onward', {})),
  'conference.accept': ofOne(conferring('onward', {})),
  'conference.change': ofOne(supporters('page')),
  'conference.change.save': ofOne(supporters('again', {})),
  'conference.cancel': ofOne(supporters('page')),
  'conference.cancel.save': ofOne(supporters('again', {})),
  'conference.invite': ofOne(supporters('page')),
  'conference.invite.save': ofOne(supporters('again', {})),
  'conference.put': ofOne(supporters('page')),
  // Whoever did not accept finds nothing of it; nor does anybody before it is open.
  'conference.read-back': ofOne({ ...conferring('nothing') }),
  'conference.attend': ofOne(conferring('meanwhile', {})),
  'conference.confirm': ofOne(conferring('meanwhile', {})),
  'conference.close': ofOne(supporters('meanwhile', {})),
  // Without a case: which it is to be.
  'conference.put.save': ofOne(supporters('page', {})),
  'conference-item': ofItem(supporters('page')),
  'conference-item.part': ofItem(supporters('again', {})),
  // Its conference is not open.
  'conference-item.turn': ofItem(supporters('meanwhile', { turn: 'begin' })),
  'conference-item.agree': ofItem(supporters('again', {})),
  'conference-item.minute': ofItem(supporters('meanwhile', { minute: 'She was there.' })),
  'conference-item.correct': ofItem(supporters('again', { about: '' })),
  'conference-item.leave-out': ofItem(supporters('onward', { agency: 'halton-borough-council' })),
  // Whoever was left out can be let in again.
  'conference-item.let-in': ofItem(supporters('page')),
  'conference-item.let-in.save': ofItem(supporters('again', {})),
  'conference-item.brief': ofItem(supporters('page')),
  'conference-item.brief.save': ofItem(supporters('again', {})),
  'conference-item.time': ofItem(supporters('onward', { minutes: '20' })),
  'conference-item.take-off': ofItem(supporters('onward', {})),
  // Last: from now on it is open.
  'conference.open': ofOne(supporters('onward', {})),
};
