/** What stands in one of the two copies alone: an investigation of reports that others read, with all that hangs on one; and an order of another agency. */
import { randomUUID } from 'node:crypto';
import { takeFile } from '../../files/index.ts';
import { addItemFiles } from '../../investigations/evidence/add-item-files.ts';
import { noteFindings } from '../../investigations/evidence/note-findings.ts';
import type { Written } from '../../investigations/index.ts';
import { openReport, saveMessage } from '../../reports/index.ts';
import { addReportToInvestigation } from '../../triage/investigate-from-report.ts';
import { care, charged, heard, ids, listed, plea } from '../charging.ts';
import { testFileStore } from '../file-store.ts';
import {
  actionDone,
  enquiryInto,
  factOf,
  groupCalled,
  investigatingIn,
  itemOfWalks,
  itemTaken,
  linkOf,
  memberOfGroup,
  movedTo,
  partIn,
  personBorn,
  personFound,
  placeFound,
  riskDecided,
} from '../investigating.ts';
import { conditionOf, orderedOn, orderingIn } from '../ordering.ts';
import type { TestMember } from '../partnership.ts';
import { doorsOf, type Twin } from './twins.ts';

async function* oneText(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** On the way to court: a charge after a step that others notice, hearings, what a witness wishes, and a visit with partners. */
const onTheWay = (place: string, visited = randomUUID()): Written[] => [
  personFound('Andrei Popescu', ids.marku),
  personFound('Ana Popescu', ids.ana),
  partIn(ids.marku, 'suspect'),
  partIn(ids.ana, 'witness'),
  riskDecided(ids.risk),
  riskDecided(visited),
  charged(),
  listed('2026-11-05'),
  heard('2026-11-05'),
  plea('not-guilty', '2026-11-05'),
  care({ tell: 'agreed', ways: ['supporter'] }),
  {
    kind: 'visit',
    about: itemOfWalks,
    body: {
      ...{ of: place, why: 'Men sleep there.', on: '2026-12-14', leads: 'DS Quill', risk: visited },
      ...{ partners: ['police', 'fire'], safeguards: [], reception: 'arranged', interpreter: 'arranged' },
      ...{ state: 'planned', met: 'not-known' },
    },
  },
];

/** Begins it from the first of these reports as that member, who is not among those that ask, and adds the second. Gives its id. */
export async function investigate(
  twin: Twin,
  detective: TestMember,
  [reportId, addedId]: readonly [string, string],
  keysDir: string,
): Promise<string> {
  const { staff } = doorsOf(twin, keysDir);
  const { as, begin, write } = investigatingIn({ staff });
  const id = await begin(detective, { beganFrom: reportId });
  const person = personFound('Andrei Popescu');
  const victim = personBorn('Andrei Popescu', '1990-05-04');
  const place = placeFound('12 Zwarteweide Lane');
  const group = groupCalled('The ring of zwarteweide');
  const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
  await write(
    detective,
    id,
    person,
    place,
    partIn(person.about, 'suspect'),
    // Whom the officer who looks suspects is a victim here: nobody is named for both, so nobody is told.
    victim,
    partIn(victim.about, 'possible-victim'),
    linkOf(person.about, place.about),
    { kind: 'vehicle', about: randomUUID(), body: { plate: 'KX69 ABZ', ...sourced } },
    { kind: 'phone', about: randomUUID(), body: { number: '07700 900461', ...sourced } },
    { kind: 'business', about: randomUUID(), body: { name: 'Lacquer Lane Nails', ...sourced } },
    group,
    memberOfGroup(person.about, group.about),
    actionDone('The house was visited', { aim: 'place', of: place.about, on: '2026-10-30' }),
    enquiryInto('Who rents the house?'),
    itemTaken('A ledger', itemOfWalks),
    movedTo(itemOfWalks, 'DC 2231 Quraishy', 'The laboratory'),
    factOf('The van stood there all night.', '2026-10-30', [person.about]),
    ...onTheWay(place.about),
  );
  await as(detective, 'investigation.add-report', id, (act) => addReportToInvestigation(act, addedId, id));
  const store = testFileStore(keysDir);
  const taken = await takeFile(
    { store, keep: (work) => staff.keep({ session: detective.session }, work) },
    {
      field: 'files',
      name: 'zwarteweide.txt',
      saysType: 'text/plain',
      bytes: oneText('A page of the ledger.'),
    },
  );
  if (taken.kind !== 'kept') throw new Error('the file was not taken');
  await as(detective, 'file.attach', id, (act) => addItemFiles(act, id, itemOfWalks, [taken.file]));
  await as(detective, 'investigation.check-files', id, (act) =>
    noteFindings(act, id, detective.memberId, [{ fileId: itemOfWalks, found: 'altered' }]),
  );
  return id;
}

/** The reporter of this report writes once more: the same words at the same moment in each copy, whoever may be told of them. */
export function writesAgain(
  twin: Twin,
  reportId: string,
  message: { readonly messageId: string; readonly sentAt: Date },
  keysDir: string,
): Promise<void> {
  return doorsOf(twin, keysDir).worker.act({}, { act: 'report.hear-answer' }, async (act) => {
    const { dataKey } = await openReport(act, reportId);
    const words = { author: 'reporter', memberId: null, text: 'They sleep in the van now.' } as const;
    await saveMessage(act, reportId, { ...message, ...words }, dataKey);
    await act.announce('reporterAnswered', { reportId, messageId: message.messageId });
  });
}

/** An order of an agency of which nobody asks, that forbids what everybody else's reports tell of. Gives its id. */
export function orderElsewhere(twin: Twin, officer: TestMember, keysDir: string): Promise<string> {
  return orderingIn(doorsOf(twin, keysDir)).begin(
    officer,
    orderedOn('Andrei Popescu', { born: '1990-05-04' }),
    conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' }),
    conditionOf({ what: 'not-use-phone', phone: '07700 900461' }),
  );
}
