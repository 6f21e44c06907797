import { expect, test } from 'vitest';
import { grantShare } from '../../access/index.ts';
import { asSignedIn } from '../../audit/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { receivePassed } from '../../triage/index.ts';
import { listAlerts, listAlertsOf, raiseAlert } from '../alerts/alert-store.ts';
import type { Body, Written } from '../case/entry.ts';
import { shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, begin, ...supporting } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const dagny = await given.member('duty-desk').of('cheshire-police', 'Dagny Holt');

const mai = (over: Partial<Body<'person'>> = {}): Written => ({
  kind: 'person',
  about: '',
  body: {
    name: 'Thi Mai Nguyen',
    born: '2 May 1999',
    gender: 'Woman',
    nationality: 'Vietnamese',
    language: 'Vietnamese',
    interpreter: 'woman',
    source: 'person',
    on: '2026-11-02',
    ...over,
  },
});
/** Writes, and the worker hears of it. */
const write = async (who: TestMember, id: string, one: Written): Promise<void> => {
  await supporting.write(who, id, one);
  await given.workerHears();
};
const found = async (who: TestMember, id: string): Promise<number> =>
  (await as(who, 'case.open', id, (act) => listAlertsOf(act, id))).filter(
    ({ kind }) => kind === 'appeared-again',
  ).length;
const seen = { people: [{ name: 'Mai Nguyen Thi', dateOfBirth: '1999-05-02' }] };

test('[X24] a case that was begun alone hears of a new report of its person, also after support has ended; one that is older tells nothing', async () => {
  await given.report(seen);
  const id = await begin(thandiwe);
  await write(thandiwe, id, mai());
  expect(await found(thandiwe, id)).toBe(0);
  await given.report(seen);
  expect(await found(thandiwe, id)).toBe(1);
  await write(thandiwe, id, {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat and work.', on: '2026-11-03' },
  });
  await given.report(seen);
  expect(await found(thandiwe, id)).toBe(2);
});

test('[X24] strangers, and people of whom only a name is the same, are not taken for the person; what stands now is compared', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, mai({ name: 'Kwabena Asantehene', born: '11 January 1994' }));
  await given.report({ people: [{ name: 'Kwabena Asantehene', dateOfBirth: '1971-08-30' }] });
  await given.report({ people: [{ name: 'Ama Owusu', dateOfBirth: '1994-01-11' }] });
  expect(await found(thandiwe, id)).toBe(0);
  // Written anew under another name, the former is nobody's.
  await write(thandiwe, id, mai({ name: 'Yaw Adomako', born: '11 January 1994' }));
  await given.report({ people: [{ name: 'Kwabena Asantehene', dateOfBirth: '1994-01-11' }] });
  expect(await found(thandiwe, id)).toBe(0);
  await given.report({ people: [{ name: 'Adomako Yaw', dateOfBirth: '1994-01-11' }] });
  expect(await found(thandiwe, id)).toBe(1);
});

test('[X24] a report that is hidden from the case’s agency tells nothing until it is passed to it', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, mai({ name: 'Marcel Dravit', born: '14 March 1984' }));
  const { reportId } = await given.report({
    people: [{ name: 'Dravit Marcel', dateOfBirth: '1984-03-14' }],
    othersSee: 'hidden',
  });
  expect(await found(thandiwe, id)).toBe(0);
  await given.staff.act(
    { session: dagny.session },
    { act: 'record.share', record: { kind: 'report', id: reportId } },
    (act) =>
      grantShare(asSignedIn(act), {
        recordId: reportId,
        sections: ['told', 'mentions'],
        toAgency: 'halton-borough-council',
        purpose: 'Passed on',
        basis: 'Data Protection Act 2018, Part 3',
      }),
  );
  await given.worker.act({}, { act: 'report.receive-passed' }, (act) =>
    receivePassed(act, reportId, 'halton-borough-council'),
  );
  expect(await found(thandiwe, id)).toBe(1);
});

test('[X24] of a report that others must not know of only the case’s own agency hears, also where its risk is shared; once the case moves on nobody does', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, mai({ name: 'Ilir Marku', born: '9 June 1990' }));
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      toAgency: 'warrington-borough-council',
      sections: ['risk', 'safety'],
      purpose: 'support',
      ground: 'vital-interests',
      why: 'He is close by.',
    }),
  );
  const seen = { people: [{ name: 'Marku Ilir', dateOfBirth: '1990-06-09' }] };
  await given.report(seen);
  expect([await found(thandiwe, id), await found(beatrix, id)]).toEqual([1, 1]);
  await given.report({ ...seen, heldBy: 'halton-borough-council', othersSee: 'hidden' });
  expect([await found(thandiwe, id), await found(beatrix, id)]).toEqual([2, 1]);
  const shared = await given.staff.look({ session: beatrix.session }, (look) =>
    listAlerts(asSignedIn(look), beatrix, 'shared', 20),
  );
  expect(shared.filter(({ caseId }) => caseId === id)).toHaveLength(1);
  await supporting.move(thandiwe, id, beatrix);
  expect(await found(beatrix, id)).toBe(1);
});

test('[X24] somebody whom a reporter names in a later message is told of by its own day, and only with a date of birth that is theirs', async () => {
  const earlier = await given.report({ whatSeen: 'Women are brought at night.' });
  const id = await begin(thandiwe);
  await write(thandiwe, id, mai({ name: 'Zdenka Hrubesova', born: '7 April 1991' }));
  await given.reporterAnswers(earlier.receipt, 'One of them is called Zdenka Hrubesova, I think.');
  await given.reporterAnswers(earlier.receipt, 'Zdenka Hrubesova, born 3 September 1969, is my aunt.');
  await given.workerHears();
  expect(await found(thandiwe, id)).toBe(0);
  await given.reporterAnswers(
    earlier.receipt,
    'her name is hrubesova zdenka and she was born on 7 April 1991',
  );
  await given.workerHears();
  expect(await found(thandiwe, id)).toBe(1);
  // Said once more it raises nothing more, and a case that is opened only now is not told of what came before it.
  const later = await begin(thandiwe);
  await write(thandiwe, later, mai({ name: 'Zdenka Hrubesova', born: '7 April 1991' }));
  expect([await found(thandiwe, id), await found(thandiwe, later)]).toEqual([1, 0]);
  await given.reporterAnswers(earlier.receipt, 'I saw Zdenka Hrubesova (07/04/1991) again.');
  await given.workerHears();
  expect([await found(thandiwe, id), await found(thandiwe, later)]).toEqual([1, 1]);
});

test('[X24] of what there is to notice as much is told as is asked for: whoever is missing first, however long, then the newest; what is shared no more makes room', async () => {
  const share = { sections: ['risk'], purpose: 'support', ground: 'vital-interests' } as const;
  const ids: string[] = [];
  for (const kind of ['missing', 'risk-rose', 'contact-lapsed', 'risk-rose'] as const) {
    const caseId = await begin(thandiwe);
    ids.push(caseId);
    await as(thandiwe, 'record.share', caseId, (act) =>
      shareCase(act, caseId, { ...share, toAgency: 'warrington-borough-council', why: 'He is close by.' }),
    );
    const of = { caseId, agencyId: 'halton-borough-council', section: 'risk', on: '2026-11-30' } as const;
    await given.worker.act({}, { act: 'case.watch' }, (act) => raiseAlert(act, { ...of, kind, cause: 'x' }));
  }
  const [missing, , third, last] = ids;
  const told = async (who: TestMember, whose: 'mine' | 'shared') =>
    (
      await given.staff.look({ session: who.session }, (look) => listAlerts(asSignedIn(look), who, whose, 2))
    ).map(({ caseId }) => caseId);
  expect(await told(thandiwe, 'mine')).toEqual([missing, last]);
  expect(await told(beatrix, 'shared')).toEqual([missing, last]);
  const pool = database.pool('owner');
  await liftOwner(pool);
  await pool.query(`update access.shares set until = granted_at where record_id = any ($1::uuid[])`, [
    [missing, last],
  ]);
  expect((await told(beatrix, 'shared'))[0]).toBe(third);
  expect(await told(beatrix, 'shared')).toHaveLength(2);
});
