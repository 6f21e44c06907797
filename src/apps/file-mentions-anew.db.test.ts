import { expect, test } from 'vitest';
import { fileSomeAnew, hasMentionsToFile, listMatchesOf } from '../identities/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { liftOwner } from '../testing/trust/bare-ground.ts';
import { fileMentionsAnew } from './match-errands.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { session } = await given.member('duty-desk').of('cheshire-police');
const owner = database.pool('owner');
await liftOwner(owner);

interface Filed {
  readonly key: string;
  readonly mention_id: string;
  readonly apart: boolean;
}
const filed = async (): Promise<Filed[]> =>
  (
    await owner.query<Filed>(
      'select key::text, mention_id, apart from identities.mention_keys order by mention_id, key',
    )
  ).rows;
const file = (most?: number) =>
  given.worker.act({}, { act: 'mention.file-anew' }, (act) => fileSomeAnew(act, most));
const plate = (text: string) => ({ whatSeen: 'A van.', vehicles: [{ plate: text }] });

test('[B9] what was filed by an earlier version is filed anew, once, wherever it was stopped, and is found from then on', async () => {
  const early = await given.report({ ...plate('MX51 KLP'), people: [{ name: 'Ioana Quillfeather' }] });
  await given.report({ ...plate('MX51 KLP'), heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  const whole = await filed();
  expect(new Set(whole.map(({ apart }) => apart))).toEqual(new Set([true, false]));
  // What this version has filed needs nothing, and would be filed the same again.
  expect(await given.worker.look({}, hasMentionsToFile)).toBe(false);
  await owner.query('update identities.filing set done_by = 0, towards = 0');
  expect(await given.worker.look({}, hasMentionsToFile)).toBe(true);
  await fileMentionsAnew(given.worker);
  expect(await given.worker.look({}, hasMentionsToFile)).toBe(false);
  expect(await filed()).toEqual(whole);

  // As if an earlier version had filed them under nothing of all this.
  await owner.query('delete from identities.mention_keys');
  await owner.query('update identities.filing set done_by = 0, towards = 0');
  const matchesOf = async (text: string) => {
    const { reportId } = await given.report(plate(text));
    const found = await given.staff.look({ session }, (look) => listMatchesOf(look, reportId));
    return found.map(({ otherRecord }) => otherRecord);
  };
  expect(await matchesOf('MX51 KLP')).not.toContain(early.reportId);

  // It goes on where it was stopped; where meanwhile another version came, from the start.
  const one = 'select mention_id as id from identities.mentions order by mention_id';
  const ids = (await owner.query<{ id: string }>(one)).rows.map(({ id }) => id);
  const upTo = async () => (await owner.query('select up_to from identities.filing')).rows;
  for (const id of ids.slice(0, 2)) {
    expect(await file(1)).toBe(true);
    expect(await upTo()).toEqual([{ up_to: id }]);
  }
  await owner.query('update identities.filing set towards = -1');
  expect(await file(1)).toBe(true);
  expect(await upTo()).toEqual([{ up_to: ids[0] }]);
  await fileMentionsAnew(given.worker);
  expect(await given.worker.look({}, hasMentionsToFile)).toBe(false);
  const again = await filed();
  for (const each of whole) expect(again).toContainEqual(each);
  expect(await matchesOf('MX51 KLP')).toContain(early.reportId);
  expect(await file()).toBe(false);
});
