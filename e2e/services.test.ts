import { expect, test } from 'vitest';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { servingIn } from '../src/testing/serving.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { outcomeOf, personCalled, supportingIn, warningOf } from '../src/testing/supporting.ts';
import { staffBrowser } from './pages/staff-browser.ts';

const origin = `http://127.0.0.1:${await freePort()}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of('nhs-safeguarding-team', 'Siobhan Larkfield');
const { add, refer, answer } = servingIn(given);
const { begin, write } = supportingIn(given);
const service = await add(thandiwe, { name: 'Safe rooms for women', fundingEndsOn: '2026-12-20' });

const therapy = await add(siobhan, { name: 'Trauma therapy', reach: 'Refer here.' });
const id = await begin(thandiwe);
await write(thandiwe, id, personCalled('Ioana'), warningOf('Two men look for her.'));
// Somebody who uses a service, and has answered an outcome before and since.
const room = await refer(thandiwe, id, service);
await answer(thandiwe, id, room, { kind: 'accepted', about: '', body: { beginsOn: '2025-10-01' } });
await write(
  thandiwe,
  id,
  outcomeOf('start', 'a-little', '2025-09-01'),
  outcomeOf('review', 'fully', '2025-11-02'),
);
const bare = await begin(thandiwe);
const lantern = await add(siobhan, { name: 'Lantern line', provider: 'Lantern Listening' });
const outside = await refer(thandiwe, id, lantern, { sections: ['needs'] });
const asked = await refer(thandiwe, id, therapy, { sections: ['needs'] });

const { wrongWith } = staffBrowser(desk.site, origin);

const pages: readonly (readonly [name: string, path: string])[] = [
  ['directory', '/services'],
  ['nothing fits', '/services?place=E06000049&language=vi'],
  ['nothing fits, and more is chosen', '/services?worker=woman&cost=free&room=now'],
  ['add a service', '/services/new'],
  ['service', `/services/${service}`],
  ['say anew', `/services/${service}/correct`],
  ['end', `/services/${service}/end`],
  ['versions', `/services/${service}/versions`],
  ['outcomes', `/services/${service}/outcomes`],
  ['nobody used it', `/services/${therapy}/outcomes`],
  ['services of a case', `/cases/${id}/services`],
  ['no service yet', `/cases/${bare}/services`],
  ['choose a service', `/services?case=${id}`],
  ['refer', `/cases/${id}/services/refer?service=${therapy}`],
  ['refer to a body outside', `/cases/${id}/services/refer?service=${lantern}`],
  ['a letter to a body outside', `/service-referrals/${outside}`],
  ['waiting', '/services/waiting'],
  ['a need that nothing meets', `/cases/${id}/services/missing`],
  ['sent', '/service-referrals?show=sent'],
  ['none is over', '/service-referrals?show=over'],
  ['a referral that is sent', `/service-referrals/${asked}`],
];

test('no page of services has an axe violation, and none runs out at 320 px', async () => {
  expect(await wrongWith(thandiwe.session, pages)).toEqual([]);
  const received = [
    ['received', '/service-referrals'],
    ['a referral to answer', `/service-referrals/${asked}`],
  ] as const;
  expect(await wrongWith(siobhan.session, received)).toEqual([]);
});
