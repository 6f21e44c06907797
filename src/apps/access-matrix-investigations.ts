/** What each role finds at the addresses of investigations: a part of the matrix. */
type Finds = 'page' | 'again' | 'onward' | 'nothing';
type Form = Readonly<Record<string, string>>;

/** Investigators find this, and nobody else finds anything; of an investigation, those alone who are named for it. */
const investigators = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { investigator: finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
const named = (finds: Finds, form?: Form) =>
  ({ ...investigators(finds, form), aboutAnInvestigation: true }) as const;
const ofAReport = (finds: Finds, form?: Form) =>
  ({ ...investigators(finds, form), aboutAReport: true }) as const;

/** Administrators find this, and nobody else finds anything. */
const administrators = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { administrator: finds },
    ...(form === undefined ? {} : { form }),
  }) as const;

export const investigationAccess = {
  'report.investigate': ofAReport('page'),
  'report.investigate.begin': ofAReport('onward', {}),
  'report.add-to-investigation': ofAReport('page'),
  'report.add-to-investigation.save': ofAReport('again', {}),
  investigations: investigators('page'),
  'investigations.left-alone': administrators('page'),
  'investigations.left-alone.give': administrators('again', {}),
  'investigation.begin': investigators('page'),
  'investigation.begin.save': investigators('onward', {}),
  investigation: named('page'),
  // There is no such pair of groups.
  'investigation.groups.answer': named('nothing', { answer: 'same' }),
  'investigation.further': named('page'),
  // Nothing waits.
  'investigation.further.save': named('again', {}),
  'investigation.plan': named('page'),
  'investigation.plan.usual': named('onward', { kind: 'any' }),
  'investigation.court': named('page'),
  'investigation.court.paper': named('page'),
  'investigation.disruption': named('page'),
  'investigation.disruption.effect': named('page'),
  'investigation.disruption.briefing': named('page'),
  'investigation.disruption.briefing.file': named('page'),
  'investigation.evidence': named('page'),
  'investigation.evidence.item': named('page'),
  'investigation.evidence.continuity': named('page'),
  'investigation.evidence.add-files': named('again', {}),
  // Of another record's file nothing is given.
  'investigation.evidence.copy': named('nothing'),
  'investigation.evidence.keep-copy': named('nothing', { purpose: 'test' }),
  'investigation.evidence.original': named('nothing'),
  'investigation.evidence.original.open': named('nothing', { purpose: 'test' }),
  'investigation.chronology': named('page'),
  'investigation.chronology.word': named('page'),
  'investigation.disclosure.word': named('page'),
  'investigation.templates': named('page'),
  'investigation.templates.add': named('again', {}),
  'investigation.templates.example': named('page'),
  // Of another record's file nothing is given.
  'investigation.template': named('nothing'),
  'investigation.template.fill': named('nothing', {}),
  'investigation.disclosure': named('page'),
  'investigation.disclosure.decide': named('again', {}),
  'investigation.decisions': named('page'),
  'investigation.members': named('page'),
  'investigation.members.name': named('again', {}),
  'investigation.members.take-off': named('again', {}),
  'investigation.history': named('page'),
  'investigation.versions': named('page'),
  'investigation.write': named('page'),
  'investigation.write.save': named('again', { threat: 'perhaps' }),
  'investigation.write.keep': named('page', { turn: '1', name: 'Half a wo' }),
  'investigation.write.drop': named('onward', {}),
};
