import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTyped } from '../../testing/any-writing.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { listHappened } from '../case/entry-store.ts';
import { handOver } from '../case/hand-over.ts';
import { pageOf } from './history/step-in-words.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, says, write } = supportingIn(given);
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(halton, 'Viorica Pembroke-Hale');
const browser = desk.as(viorica);

interface Screen {
  readonly address: string;
  readonly text: string;
}
const screenOf = async (address: string): Promise<Screen> => ({
  address,
  text: (await browser.open(address)).text,
});

test('[C9] of two hundred edits by two members, with a hand-over and a consent among them, every earlier screen is as it was', async () => {
  const id = await begin(thandiwe);
  const screens: Screen[] = [];
  const look = async () => {
    const [last] = await as(thandiwe, 'case.open', id, (act) => listHappened(act, id, { most: 1 }));
    if (last === undefined) throw new Error('nothing was written');
    const at = `?at=${last.place}`;
    screens.push(await screenOf(`/cases/${id}${at}`));
    if (screens.length % 4 === 0) screens.push(await screenOf(`${pageOf(last.kind)(id)}${at}`));
  };
  await write(thandiwe, id, personCalled('Ana'));
  for (const [turn, edit] of fc.sample(anyTyped, { numRuns: 200, seed: 11 }).entries()) {
    await write(turn % 2 === 0 ? thandiwe : viorica, id, edit);
    if (turn === 60) {
      const [before] = screens.slice(-1);
      expect(before?.text).toContain('Support worker Thandiwe Rushcombe');
      await as(thandiwe, 'case.hand-over', id, (act) => handOver(act, id, viorica.memberId, ''));
    }
    if (turn === 120) await says(viorica, id, 'yes', 'warrington-borough-council');
    await look();
  }
  expect(screens.length).toBeGreaterThan(250);
  expect(screens.at(-1)?.text).toContain('Support worker Viorica Pembroke-Hale');
  const other: string[] = [];
  for (const { address, text } of screens)
    if ((await browser.open(address)).text !== text) other.push(address);
  expect(other).toEqual([]);
  expect(desk.faults).toEqual([]);
});
