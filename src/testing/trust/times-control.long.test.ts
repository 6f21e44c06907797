/** In databases of its own: in those that thousands of questions went through, one page is as full as another. */
import { expect, test } from 'vitest';
import { hide, members, twins } from './side-doors.ts';
import { openReportPage } from './side-doors-desk.ts';
import { classWidth } from './time-class.ts';
import { timed } from './timed-pairs.ts';

test('twenty sealed reports would show in the time: the clock is not blind [R8]', async () => {
  for (let report = 0; report < 20; report++) await hide(twins[1], 'sealed');
  const duty = members.find(({ agencyId, role }) => agencyId === 'cheshire-police' && role === 'duty-desk');
  const { auc } = await timed({ who: 'control', token: duty?.session }, openReportPage, 1000);
  expect(auc).toBeGreaterThan(0.5 + classWidth);
});
