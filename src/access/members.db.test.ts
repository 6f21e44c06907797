import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSignedIn } from '../audit/index.ts';
import { openReport } from '../reports/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import {
  AddressKnown,
  type ChangeAsked,
  changeMember,
  findOnlyAdministrator,
  findRecordClass,
  inviteMember,
  listManagedMembers,
  listOwnSessions,
  listRolesHeld,
  type ManagedMember,
  type MemberChange,
  type Role,
  reinviteOnlyAdministrator,
  startPracticeSession,
} from './index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { staff, member } = given;
const police = 'cheshire-police';
const east = 'cheshire-east-council';

const change = (by: TestMember, asked: ChangeAsked) =>
  staff.act(
    { session: by.session },
    { act: 'member.suspend', record: { kind: 'member', id: asked.memberId } },
    (act) => changeMember(asSignedIn(act), asked),
  );
const suspend = (by: TestMember, of: TestMember, revision = 1) =>
  change(by, { memberId: of.memberId, revision, change: 'suspend' });
const signIn = (memberId: string) =>
  staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, memberId));
const isSignedIn = (session: string) =>
  staff.look({ session }, async ({ actor }) => actor.door === 'staff' && actor.memberId !== null);

test.each(['suspend', 'leave'] as const)(
  'by %s a member loses everything at once, in a transaction of theirs that is open too',
  async (how) => {
    const admin = await member('administrator').of(police);
    const leaver = await member('duty-desk').of(police);
    const elsewhere = await signIn(leaver.memberId);
    const { reportId } = await given.report({ whatSeen: 'Seen.' });
    const line = { act: 'report.open', record: { kind: 'report', id: reportId } } as const;
    await staff.act({ session: leaver.session }, line, async (act) => {
      expect((await openReport(act, reportId)).told?.whatSeen).toBe('Seen.');
      await change(admin, { memberId: leaver.memberId, revision: 1, change: how });
      expect((await findRecordClass(act, reportId)).class).toBe('hidden');
      await expect(openReport(act, reportId)).rejects.toThrow('not-found');
      expect(await listOwnSessions(act)).toEqual([]);
    });
    expect([await isSignedIn(leaver.session), await isSignedIn(elsewhere)]).toEqual([false, false]);
    const restored = change(admin, { memberId: leaver.memberId, revision: 2, change: 'restore' });
    await (how === 'suspend' ? restored : expect(restored).rejects.toThrow('changed-meanwhile'));
    expect([await isSignedIn(leaver.session), await isSignedIn(elsewhere)]).toEqual([false, false]);
    const again = signIn(leaver.memberId).then(isSignedIn);
    await (how === 'suspend'
      ? expect(again).resolves.toBe(true)
      : expect(again).rejects.toThrow('not-allowed'));
  },
);

test('of two administrators who suspend each other at the same moment one stays', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [one, other] = [await member('administrator').of(east), await member('administrator').of(east)];
    const both = await Promise.allSettled([suspend(one, other), suspend(other, one)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect([await isSignedIn(one.session), await isSignedIn(other.session)].filter(Boolean)).toHaveLength(1);
  }
});

test('whoever is signing in while they are suspended ends signed out, whichever came first', async () => {
  const admin = await member('administrator').of(police);
  const first = await member('frontline').of(police);
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const started = Promise.withResolvers<void>();
  const signing = staff.act({}, { act: 'member.sign-in' }, async (act) => {
    const session = await startPracticeSession(act, first.memberId);
    started.resolve();
    await held;
    return session;
  });
  await started.promise;
  const suspending = suspend(admin, first);
  finish();
  const session = await signing;
  await suspending;
  expect(await isSignedIn(session)).toBe(false);
  await change(admin, { memberId: first.memberId, revision: 2, change: 'restore' });
  expect(await isSignedIn(session)).toBe(false);

  const second = await member('frontline').of(police);
  const late = Promise.withResolvers<unknown>();
  await staff.act(
    { session: admin.session },
    { act: 'member.suspend', record: { kind: 'member', id: second.memberId } },
    async (act) => {
      await changeMember(asSignedIn(act), { memberId: second.memberId, revision: 1, change: 'suspend' });
      // Held up by the row until the suspension is committed.
      late.resolve(
        signIn(second.memberId).then(
          () => 'signed in',
          (fault: unknown) => String(fault),
        ),
      );
    },
  );
  expect(await late.promise).toContain('not-allowed');
});

const kinds: readonly MemberChange[] = ['roles', 'suspend', 'restore', 'leave', 'invite-again', 'sign-out'];
const anyStep = fc.record({
  by: fc.nat({ max: 3 }),
  of: fc.nat({ max: 3 }),
  change: fc.constantFrom(...kinds),
  roles: fc.uniqueArray(fc.constantFrom<Role>('administrator', 'duty-desk', 'frontline'), { maxLength: 3 }),
});

test('whatever administrators do to each other, their agency keeps one, and no role that was held is forgotten', async () => {
  const agency = 'cheshire-west-and-chester-council';
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 10 }), async (steps) => {
      const people = [
        await member('administrator').of(agency),
        await member('administrator', 'duty-desk').of(agency),
        await member('duty-desk').of(agency),
        await member('frontline').of(agency),
      ];
      const seer = await member('administrator').of(agency);
      const look = <T>(work: (l: Parameters<typeof listRolesHeld>[0]) => Promise<T>) =>
        staff.look({ session: seer.session }, work);
      const find = async (id: string): Promise<ManagedMember | undefined> =>
        (await look((l) => listManagedMembers(l, {}, undefined, 1000))).find((each) => each.memberId === id);
      for (const step of steps) {
        const [by, of] = [people[step.by], people[step.of]];
        const before = of && (await find(of.memberId));
        if (by === undefined || of === undefined || before === undefined) continue;
        const held = await look((l) => listRolesHeld(l, of.memberId));
        const asked = {
          memberId: of.memberId,
          revision: before.revision,
          change: step.change,
          roles: step.roles,
        };
        const outcome = await change(by, asked).then(
          () => 'done',
          () => 'refused',
        );
        const acting = await find(by.memberId);
        if (outcome === 'done') {
          done += 1;
          // Whoever acted is an administrator still, and acts on somebody else.
          expect([acting?.state, acting?.roles.includes('administrator')]).toEqual(['active', true]);
          expect(by.memberId).not.toBe(of.memberId);
        }
        const after = await look((l) => listRolesHeld(l, of.memberId));
        for (const was of held) {
          const kept = after.find(
            ({ role, from }) => role === was.role && from.getTime() === was.from.getTime(),
          );
          expect(kept?.givenBy).toBe(was.givenBy);
          if (was.until !== null) expect(kept?.until).toEqual(was.until);
        }
      }
      await Promise.all(
        people.map(async (each) => {
          const now = await find(each.memberId);
          if (now !== undefined && now.state !== 'left')
            await change(seer, { memberId: each.memberId, revision: now.revision, change: 'leave' });
        }),
      );
    }),
    { numRuns: 6 },
  );
  expect(done).toBeGreaterThan(2);
}, 60_000);

test('an address has one account at a time, and whoever left may be invited anew, elsewhere too', async () => {
  const admin = await member('administrator').of(police);
  const invite = (by: TestMember, agencyId: string, email: string) => {
    const memberId = randomUUID();
    const line = { act: 'member.invite', record: { kind: 'member', id: memberId } } as const;
    return staff
      .act({ session: by.session }, line, (act) =>
        inviteMember(asSignedIn(act), { memberId, agencyId, name: 'Somebody', email, roles: ['frontline'] }),
      )
      .then(() => memberId);
  };
  const memberId = await invite(admin, police, 'some.body@police.example');
  await expect(invite(admin, police, 'some.body@police.example')).rejects.toThrow(AddressKnown);
  const warden = await member('administrator').of('halton-borough-council');
  await expect(invite(warden, 'halton-borough-council', 'some.body@police.example')).rejects.toThrow(
    AddressKnown,
  );
  await expect(invite(warden, police, 'another@police.example')).rejects.toThrow('not-allowed');
  const { rows } = await database
    .pool('worker')
    .query<{ detail: unknown }>(
      `select detail from audit.entries where act = 'member.invite' and member_id = $1 order by entry_id`,
      [warden.memberId],
    );
  expect(rows.map(({ detail }) => detail)).toEqual([{ refused: 'bad-request' }, { refused: 'not-allowed' }]);
  await change(admin, { memberId, revision: 1, change: 'leave' });
  await expect(invite(warden, 'halton-borough-council', 'some.body@police.example')).resolves.not.toBe(
    memberId,
  );
});

test('an agency’s only administrator is helped back in at the command line, and nobody else is', async () => {
  const agency = 'fair-work-agency';
  const only = await member('administrator').of(agency);
  const address = `${only.memberId}@practice.example`;
  const asOperator = <T>(work: (act: Parameters<typeof findOnlyAdministrator>[0]) => Promise<T>) =>
    given.worker.act({ operator: 'root' }, { act: 'member.invite-again' }, work);
  const find = (email: string) => asOperator((act) => findOnlyAdministrator(act, email));
  expect(await find(address)).toBe(only.memberId);
  const second = await member('administrator').of(agency);
  expect(await find(address)).toBeUndefined();
  await expect(asOperator((act) => reinviteOnlyAdministrator(act, address))).rejects.toThrow('not-found');
  expect(await isSignedIn(only.session)).toBe(true);
  await suspend(only, second);
  await asOperator((act) => reinviteOnlyAdministrator(act, address));
  expect(await isSignedIn(only.session)).toBe(false);
  await expect(signIn(only.memberId)).rejects.toThrow('not-allowed');
});
