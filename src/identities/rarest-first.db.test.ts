import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { listMatchesOf } from './index.ts';

const given = await partnershipIn(await freshDatabase());
const { session } = await given.member('duty-desk').of('cheshire-police');
const told = (name: string, dateOfBirth?: string) =>
  given.report({
    whatSeen: 'A name.',
    people: [{ name, ...(dateOfBirth === undefined ? {} : { dateOfBirth }) }],
  });

test('[B9] who shares what few have is found among more namesakes than are compared, however long ago they were told of', async () => {
  const early = await told('Gheorghe Quillfeather', '1991-04-17');
  // More than one person is compared with, fewer than would make the name common; each shares as many keys of the name, or more.
  for (let count = 0; count < 50; count += 1) await told('Gheorghe Quillfeather');
  const late = await told('Gheorge Quillfeather', '1991-04-17');
  const found = await given.staff.look({ session }, (look) => listMatchesOf(look, late.reportId));
  expect(found[0]).toMatchObject({ otherRecord: early.reportId, strength: 'strong' });
});
