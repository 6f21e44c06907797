import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../../testing/database.ts';
import {
  actionDone,
  investigatingIn,
  linkOf,
  partIn,
  personFound,
  placeFound,
  riskDecided,
} from '../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { drawInvestigations } from './keep-drawn.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { begin, write, name, takeOff } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police');
const imtiaz = await given.member('investigator', 'duty-desk', 'support-worker').of('cheshire-police');
const stranger = await given.member('investigator').of('fair-work-agency');

const shape = z.object({
  role: z.string(),
  thing_kind: z.string(),
  towards_kind: z.string().nullable(),
  ended: z.boolean(),
});
/** What the published view tells this member, of every investigation. */
const rolesFor = (who: TestMember) =>
  given.staff.act({ session: who.session }, { act: 'investigation.list' }, async (act) => {
    const rows = await act.db.all(
      shape,
      sql`select role, thing_kind, towards_kind, ended from investigations.roles_held order by role`,
    );
    return rows.map(
      (row) => `${row.thing_kind} ${row.role} ${row.towards_kind ?? ''}`.trim() + (row.ended ? ' ended' : ''),
    );
  });

test('[D2 D1] who and what is what in an investigation is published to those who are named for it, and to nobody else', async () => {
  const [andrei, house] = [personFound('Andrei Popescu'), placeFound('12 Tallow Row')];
  const suspect = partIn(andrei.about, 'suspect');
  const id = await begin(kirsty, { handedIn: [andrei, suspect] });
  expect(await rolesFor(kirsty)).toEqual(['person suspect']);
  await write(kirsty, id, house, linkOf(andrei.about, house.about), partIn(andrei.about, 'possible-victim'));
  const all = ['person possible-victim', 'person suspect', 'person uses place'];
  expect(await rolesFor(kirsty)).toEqual(all);
  for (const other of [imtiaz, stranger]) expect(await rolesFor(other)).toEqual([]);
  await name(kirsty, id, imtiaz);
  expect(await rolesFor(imtiaz)).toEqual(all);
  await takeOff(kirsty, id, imtiaz);
  expect(await rolesFor(imtiaz)).toEqual([]);
  await write(kirsty, id, { ...suspect, body: { ...suspect.body, state: 'ended' } });
  expect(await rolesFor(kirsty)).toEqual([
    'person possible-victim',
    'person suspect ended',
    'person uses place',
  ]);
});

test('[D2] an investigation that was written before its roles were drawn is drawn by the worker, once', async () => {
  const andrei = personFound('Andrei Popescu');
  await begin(stranger, { handedIn: [andrei, partIn(andrei.about, 'witness')] });
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query('delete from investigations.roles');
  await owner.query('update investigations.investigations set drawn = 0');
  const looked = async () => {
    const { rows } = await database
      .pool('jobs')
      .query(`select count(*)::int from graphile_worker.jobs where task_identifier = 'suspectsNamed'`);
    return Number(rows[0].count);
  };
  const before = await looked();
  expect(await drawInvestigations(given.worker)).toBe(2);
  // Whom it suspects, or charged, is looked for elsewhere anew.
  expect(await looked()).toBe(before + 2);
  expect(await rolesFor(stranger)).toEqual(['person witness']);
  expect((await rolesFor(kirsty)).length).toBe(3);
  expect(await drawInvestigations(given.worker)).toBe(0);
});

test('[D3] a decision to go on is of one step: refused for a second as it is written and by the database; of those that stood before, the first keeps it', async () => {
  const [andrei, house, go] = [personFound('Andrei Popescu'), placeFound('12 Tallow Row'), riskDecided()];
  const action = (risk: string) => {
    const done = actionDone('The flat was shut', { aim: 'place', of: house.about, on: '2026-11-03' });
    return { ...done, body: { ...done.body, kind: 'closure' as const, risk } };
  };
  const [first, second] = [action(go.about), action(go.about)];
  const id = await begin(kirsty, { handedIn: [andrei, house, go] });
  await write(kirsty, id, first);
  await expect(write(kirsty, id, second)).rejects.toMatchObject({ code: 'bad-request' });
  // Written again, it goes by the same.
  await write(kirsty, id, first);
  const owner = database.pool('owner');
  const uses = async () => {
    const { rows } = await owner.query(
      'select step from investigations.risk_uses where investigation_id = $1',
      [id],
    );
    return rows.map(({ step }) => step);
  };
  expect(await uses()).toEqual([first.about]);
  await expect(
    owner.query('insert into investigations.risk_uses values ($1, $2, $3)', [id, second.about, go.about]),
  ).rejects.toThrow('risk_uses_once');
  // Two that were written with one before that was refused.
  const earlier = await begin(kirsty, { handedIn: [andrei, house, go, second, first] });
  expect(await drawInvestigations(given.worker)).toBe(0);
  await write(kirsty, earlier, { ...first, body: { ...first.body, resultWords: 'The lock is on.' } });
  expect((await uses()).length).toBe(1);
});
