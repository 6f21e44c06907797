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

export const investigationAccess = {
  'report.investigate': ofAReport('page'),
  'report.investigate.begin': ofAReport('onward', {}),
  investigations: investigators('page'),
  'investigation.begin': investigators('page'),
  'investigation.begin.save': investigators('onward', {}),
  investigation: named('page'),
  'investigation.plan': named('page'),
  'investigation.plan.usual': named('onward', { kind: 'any' }),
  'investigation.court': named('page'),
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
