/** What each role finds at the addresses of support cases: a part of the matrix. */
type Finds = 'page' | 'again' | 'onward' | 'meanwhile' | 'nothing';
type Form = Readonly<Record<string, string>>;

/** Support workers find this, and nobody else finds anything: no investigator, no desk, no first responder. */
const supporters = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'support-worker': finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
const supportersAbout = (finds: Finds, form?: Form) =>
  ({ ...supporters(finds, form), aboutACase: true }) as const;
/** Whoever may open a case, for themselves or for a colleague. */
const openers = (finds: Finds, form?: Form) =>
  ({
    ...supporters(finds, form),
    roles: { 'support-worker': finds, 'first-responder': finds, 'duty-desk': finds },
  }) as const;
/** Administrators set it, support workers read it. */
const supervision = (
  roles: Readonly<Partial<Record<'support-worker' | 'administrator', Finds>>>,
  form?: Form,
) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles,
    ...(form === undefined ? {} : { form }),
  }) as const;
/** The desk opens one from a report. */
const desk = (finds: Finds, form?: Form) =>
  ({ ...supporters(finds, form), roles: { 'duty-desk': finds }, aboutAReport: true }) as const;

export const supportAccess = {
  'report.support': desk('page'),
  'report.support.begin': desk('onward', { holder: 'SUPPORTER' }),
  day: supporters('page'),
  board: supporters('page'),
  caseload: supporters('page'),
  // There is no such alert.
  'case.alerts.settle': supportersAbout('nothing', { alert: '00000000-0000-4000-8000-000000000000' }),
  cases: supporters('page'),
  'cases.find': supporters('page', { words: 'Ana' }),
  'case.begin': openers('page'),
  'case.begin.save': openers('onward', { 'of-whom': 'affected', holder: 'SUPPORTER' }),
  case: supportersAbout('page'),
  'case.needs': supportersAbout('page'),
  'case.plan': supportersAbout('page'),
  'case.risk': supportersAbout('page'),
  'case.safety-plan': supportersAbout('page'),
  'case.together': supportersAbout('page'),
  'case.outcomes': supportersAbout('page'),
  'case.approval': supportersAbout('page'),
  'case.approval.ask': supportersAbout('again', {}),
  // Sent back without a word of why.
  'case.approval.answer': supportersAbout('again', {
    about: '00000000-0000-4000-8000-000000000000',
    outcome: 'back',
  }),
  'case.own-page': supportersAbout('page'),
  // No code works: nothing can be stopped.
  'case.own-page.change': supportersAbout('meanwhile', { do: 'end' }),
  'case.own-page.make': supportersAbout('page', { language: 'ro' }),
  'case.export': supportersAbout('page'),
  // Nothing is ticked.
  'case.export.make': supportersAbout('again', {}),
  supervision: supervision({ 'support-worker': 'page', administrator: 'page' }),
  // No day is given.
  'supervision.set': supervision({ administrator: 'again' }, {}),
  'case.contact': supportersAbout('page'),
  // No rule is settled: the try is stopped, and says so.
  'case.contact.try': supportersAbout('again', { way: 'call' }),
  // There is no such try.
  'case.contact.reached': supportersAbout('nothing', {
    try: '00000000-0000-4000-8000-000000000000',
    way: 'call',
    outcome: 'reached',
  }),
  'case.documents': supportersAbout('page'),
  // No file is chosen.
  'case.documents.add': supportersAbout('again', {}),
  // There is no such document.
  'case.documents.copy': supportersAbout('nothing'),
  'case.photograph': supportersAbout('page'),
  'case.photograph.add': supportersAbout('again', {}),
  'case.photograph.down': supportersAbout('again', {}),
  // There is no such photograph.
  'case.photograph.picture': supportersAbout('nothing'),
  'case.notes': supportersAbout('page'),
  'case.notes.add': supportersAbout('again', {}),
  'case.history': supportersAbout('page'),
  'case.versions': supportersAbout('page'),
  'case.write': supportersAbout('page'),
  'case.write.save': supportersAbout('again', { safe: 'perhaps' }),
  'case.write.keep': supportersAbout('page', { turn: '1', words: 'Half a sen' }),
  'case.write.drop': supportersAbout('onward', {}),
  'case.refer': supportersAbout('page'),
  'case.hand-in': supportersAbout('page'),
  'case.hand-in.save': supportersAbout('again', {}),
  'case.refer.begin': supportersAbout('again', {}),
  'case.hand-over': supportersAbout('page'),
  'case.sharing': supportersAbout('page'),
  'case.sharing.record': supportersAbout('again', {}),
  'case.sharing.share': supportersAbout('again', {}),
  // There is no such share.
  'case.sharing.end': supportersAbout('nothing', { share: '00000000-0000-4000-8000-000000000000' }),
  'case.standing': supportersAbout('page'),
  'case.standing.save': supportersAbout('again', {}),
  'case.transfer': supportersAbout('page'),
  'case.transfer.offer': supportersAbout('again', {}),
  // Nothing is offered.
  'case.transfer.withdraw': supportersAbout('meanwhile'),
  transfers: supporters('page'),
  // There is no such offer.
  transfer: supporters('nothing'),
  'transfer.accept': supporters('nothing', { holder: 'SUPPORTER' }),
  'transfer.decline': supporters('nothing', { why: 'No room.' }),
  'case.hand-over.save': supportersAbout('onward', { to: 'SUPPORTER' }),
};
