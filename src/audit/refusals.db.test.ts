import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openReport } from '../reports/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);

test('an opening that is refused stands in the book, whether the report exists or not', async () => {
  const { session, memberId } = await given.member('duty-desk').of('warrington-borough-council');
  const { reportId } = await given.report({ heldBy: 'cheshire-east-council' });
  for (const id of [reportId, randomUUID()]) {
    const line = { act: 'report.open', record: { kind: 'report', id } } as const;
    await expect(given.staff.act({ session }, line, (act) => openReport(act, id))).rejects.toThrow(
      'not-found',
    );
    const { rows } = await database
      .pool('worker')
      .query(
        'select act, member_id, detail from audit.entries where record_id = $1 and member_id is not null',
        [id],
      );
    expect(rows).toEqual([{ act: 'report.open', member_id: memberId, detail: { refused: 'not-found' } }]);
  }
});
