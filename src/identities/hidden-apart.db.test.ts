import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { listMatchesOf } from './index.ts';

const given = await partnershipIn(await freshDatabase());
const { session } = await given.member('duty-desk').of('cheshire-police');
const plate = (text: string) => ({ whatSeen: 'A van.', vehicles: [{ plate: text }] });

test('however many hidden records name a plate, the others match as if there were none [X2] [B18]', async () => {
  for (let count = 0; count < 65; count += 1)
    await given.report({ ...plate('AB12 CDE'), heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  const matchesOf = async (text: string) => {
    const earlier = await given.report(plate(text));
    const later = await given.report(plate(text));
    const found = await given.staff.look({ session }, (look) => listMatchesOf(look, later.reportId));
    return found.map(({ otherRecord, strength, state }) => ({
      isTheEarlier: otherRecord === earlier.reportId,
      strength,
      state,
    }));
  };
  const beside = await matchesOf('AB12 CDE');
  expect(beside).toEqual([{ isTheEarlier: true, strength: 'certain', state: 'joined' }]);
  expect(beside).toEqual(await matchesOf('XY34 ZAB'));
});
