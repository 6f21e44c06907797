/** What stands in one of the two copies alone: an investigation of a report that others read, with all that hangs on one; and an order of another agency. */
import { randomUUID } from 'node:crypto';
import { contextsFor } from '../../audit/index.ts';
import { takeFile } from '../../files/index.ts';
import { addItemFiles } from '../../investigations/evidence/add-item-files.ts';
import { noteFindings } from '../../investigations/evidence/note-findings.ts';
import { readDeskRing } from '../../platform/keys/index.ts';
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
  personFound,
  placeFound,
} from '../investigating.ts';
import { conditionOf, orderedOn, orderingIn } from '../ordering.ts';
import type { TestMember } from '../partnership.ts';
import type { Twin } from './twins.ts';

async function* oneText(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** Begins it as that member, who is not among those that ask. Gives its id. */
export async function investigate(
  twin: Twin,
  detective: TestMember,
  reportId: string,
  keysDir: string,
): Promise<string> {
  const staff = contextsFor('staff', twin.pool('staff'), readDeskRing(keysDir));
  const { as, begin, write } = investigatingIn({ staff });
  const id = await begin(detective, { beganFrom: reportId });
  const person = personFound('Andrei Popescu');
  const place = placeFound('12 Zwarteweide Lane');
  const group = groupCalled('The ring of zwarteweide');
  const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
  await write(
    detective,
    id,
    person,
    place,
    partIn(person.about, 'suspect'),
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
  );
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

/** An order of an agency of which nobody asks, that forbids what everybody else's reports tell of. Gives its id. */
export function orderElsewhere(twin: Twin, officer: TestMember, keysDir: string): Promise<string> {
  const staff = contextsFor('staff', twin.pool('staff'), readDeskRing(keysDir));
  return orderingIn({ staff }).begin(
    officer,
    orderedOn('Andrei Popescu', { born: '1990-05-04' }),
    conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' }),
    conditionOf({ what: 'not-use-phone', phone: '07700 900461' }),
  );
}
