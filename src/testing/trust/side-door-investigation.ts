/** What stands in one of the two copies alone: an investigation of a report that others read, with all that hangs on one. */
import { contextsFor } from '../../audit/index.ts';
import { readDeskRing } from '../../platform/keys/index.ts';
import { enquiryInto, investigatingIn, linkOf, partIn, personFound, placeFound } from '../investigating.ts';
import type { TestMember } from '../partnership.ts';
import type { Twin } from './twins.ts';

/** Begins it as that member, who is not among those that ask. Gives its id. */
export async function investigate(
  twin: Twin,
  detective: TestMember,
  reportId: string,
  keysDir: string,
): Promise<string> {
  const staff = contextsFor('staff', twin.pool('staff'), readDeskRing(keysDir));
  const { begin, write } = investigatingIn({ staff });
  const id = await begin(detective, { beganFrom: reportId });
  const person = personFound('Andrei Popescu');
  const place = placeFound('12 Zwarteweide Lane');
  await write(
    detective,
    id,
    person,
    place,
    partIn(person.about, 'suspect'),
    linkOf(person.about, place.about),
    enquiryInto('Who rents the house?'),
  );
  return id;
}
