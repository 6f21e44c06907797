import { expect, test } from 'vitest';
import { conferringIn } from '../src/testing/conferring.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { personCalled, supportingIn } from '../src/testing/supporting.ts';
import { staffBrowser } from './pages/staff-browser.ts';

const origin = `http://127.0.0.1:${await freePort()}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const [nhs, police] = ['nhs-safeguarding-team', 'cheshire-police'] as const;
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const dana = await given.member('duty-desk').of(police, 'Dana Holt');
const { begin, write } = supportingIn(given);
const { call, accept, put, write: bring, open, change, cancel } = conferringIn(given);
const id = await begin(thandiwe);
await write(thandiwe, id, personCalled('Ioana'));
const spare = await begin(thandiwe);
const coming = await call(thandiwe, [nhs, police]);
await accept(coming, thandiwe, siobhan);
const item = await put(thandiwe, coming, id, [nhs, police], { age: 'child' });
const sitting = await call(thandiwe, [nhs, police]);
await accept(sitting, thandiwe, siobhan);
const sat = await put(thandiwe, sitting, id, [nhs]);
await bring(siobhan, sat, { knows: 'She does not sleep.', does: 'Counselling.', proposes: 'A safe room.' });
await open(thandiwe, sitting);

const moved = await call(thandiwe, [nhs, police]);
await accept(moved, thandiwe);
const lone = await put(thandiwe, moved, id, []);
await change(thandiwe, moved, { place: 'Room 5' });
const cancelled = await call(thandiwe, [nhs]);
await cancel(thandiwe, cancelled, 'Nobody can come.');

const { onPage, wrongWith } = staffBrowser(desk.site, origin);

const pages: readonly (readonly [name: string, path: string, press?: string])[] = [
  ['coming', '/conferences'],
  ['none was held', '/conferences?show=over'],
  ['call one', '/conferences/new'],
  ['called wrongly', '/conferences/new', 'Call the conference'],
  ['agenda', `/conferences/${coming}`],
  ['of a case', `/cases/${id}/conferences`],
  ['call one from a case', `/conferences/new?case=${spare}`],
  ['change it', `/conferences/${coming}/change`, 'Change it'],
  ['cancel it', `/conferences/${coming}/cancel`, 'Cancel it'],
  ['ask another', `/conferences/${coming}/invite`, 'Ask them'],
  ['moved', `/conferences/${moved}`],
  ['cancelled', `/conferences/${cancelled}`],
  ['let in another', `/conference-items/${lone}/let-in`, 'Let them in'],
  ['choose a case', `/conferences/${coming}/put`],
  ['put it on', `/conferences/${coming}/put?case=${spare}`],
  ['item beforehand', `/conference-items/${item}`],
  ['open conference', `/conferences/${sitting}`],
  ['item in the meeting', `/conference-items/${sat}`],
  ['nothing agreed', `/conference-items/${sat}`, 'Agree it'],
  ['read back', `/conferences/${sitting}/read-back`],
];

test('no page of conferences has an axe violation, and none runs out at 320 px', async () => {
  expect(await wrongWith(thandiwe.session, pages)).toEqual([]);
  expect(await wrongWith(dana.session, [['statement', `/conferences/${coming}`]])).toEqual([]);
});

test('[X17 E4] three roles hold a whole conference: called, prepared, met, agreed, read back and closed, without script', async () => {
  const noScript = { javaScriptEnabled: false };
  await onPage(
    thandiwe.session,
    (lead) =>
      onPage(
        siobhan.session,
        (nurse) =>
          onPage(
            dana.session,
            async (officer) => {
              const press = async (page: typeof lead, name: string) => {
                const shown = page.waitForEvent('framenavigated');
                await page.getByRole('button', { name, exact: true }).first().click();
                await shown;
                await page.waitForLoadState();
              };
              await lead.goto(`${origin}/conferences/new`);
              await lead.getByLabel('What is it called?').fill('Conference of the day');
              for (const [label, value] of [
                ['Day', '3'],
                ['Month', '12'],
                ['Year', '2030'],
                ['At what time?', '10:30'],
                ['Where, or on which line?', 'Room 4'],
              ] as const)
                await lead.getByLabel(label, { exact: true }).fill(value);
              await lead.locator(`input[value="${nhs}"]`).check();
              await lead.locator(`input[value="${police}"]`).check();
              await press(lead, 'Call the conference');
              const address = new URL(lead.url()).pathname;
              await press(lead, 'I accept this statement');
              await lead.goto(`${origin}${address}/put?case=${id}`);
              await lead.getByLabel('How is the person to be called here?').fill('Ioana');
              await lead.getByLabel('Adult', { exact: true }).check();
              await lead.getByLabel('Very high', { exact: true }).check();
              await lead
                .getByLabel('Why does the conference have to talk about them?')
                .fill('He came to her door.');
              await lead.getByLabel('What do you ask of the others?').fill('Who can see her home?');
              for (const agency of [nhs, police])
                await lead.locator(`#agency-${agency}`).selectOption('law:safeguarding');
              await lead.locator('#law').fill('He will find her otherwise.');
              await press(lead, 'Put it on the agenda');
              const link = (await lead.locator('.ps-agenda a').first().getAttribute('href')) ?? '';
              for (const other of [nurse, officer]) {
                await other.goto(origin + address);
                await press(other, 'I accept this statement');
              }
              await nurse.goto(origin + link);
              await nurse.locator('#knows').fill('She does not sleep.');
              await press(nurse, 'Save your part');
              await lead.goto(origin + address);
              await press(lead, 'Open the conference');
              for (const each of [lead, nurse, officer]) {
                await each.goto(origin + address);
                await press(each, 'I am here');
              }
              await officer.goto(origin + link);
              expect(await officer.locator('main').textContent()).toContain('She does not sleep.');
              await press(officer, 'Begin this item');
              await officer.locator('#what').fill('Drive past at night.');
              await officer.locator('#who').selectOption(`${police} ${dana.memberId}`);
              for (const [part, value] of [
                ['due', '1'],
                ['due-month', '12'],
                ['due-year', '2029'],
              ] as const)
                await officer.locator(`#${part}`).fill(value);
              await press(officer, 'Agree it');
              await officer.locator('#minute').fill('She wants to stay.');
              await press(officer, 'Write it down');
              await press(officer, 'End this item');
              await officer.goto(`${origin}${address}/read-back`);
              await press(officer, 'What our agency is to do is read back and right');
              await lead.goto(`${origin}${address}/read-back`);
              expect(await lead.locator('main').textContent()).toContain('Drive past at night.');
              await press(lead, 'Close the conference');
              expect(await lead.locator('main').textContent()).toContain('The conference is closed.');
              await officer.goto(`${origin}/tasks`);
              expect(await officer.locator('main').textContent()).toContain(
                'Do what was agreed in a risk conference',
              );
              expect(desk.faults).toEqual([]);
            },
            noScript,
          ),
        noScript,
      ),
    noScript,
  );
}, 60_000);
