import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import {
  groupCalled,
  investigatingIn,
  memberOfGroup,
  outlineOf,
  personFound,
} from '../../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write, name } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Orrin');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Bell');

/** An investigation that knows a group of this name, and who belongs to it. */
async function knowing(who: TestMember, called: string, members: readonly string[], otherNames?: string) {
  const id = await begin(who, { handedIn: [outlineOf(`Operation of ${who.name}`)] });
  const group = groupCalled(called, otherNames);
  await write(who, id, group);
  for (const each of members) {
    const found = personFound(each);
    const born = { ...found, body: { ...found.body, born: '1990-05-04' } };
    await write(who, id, born, memberOfGroup(born.about, group.about));
  }
  await given.workerHears();
  return id;
}
const alike = /[Mm]ay be the same group|Perhaps the same group/;
const pageOf = (who: TestMember, id: string) => desk.as(who).open(`/investigations/${id}`);

test('[D2 R8] a group that two investigations know is proposed to whoever is named for both, by its names and members, and to nobody else; only people say that it is one', async () => {
  const first = await knowing(kirsty, 'The Tallow Row crew', ['Zephyrine Quillfeather', 'Marek Dvorzak']);
  const second = await knowing(imtiaz, 'The bosses', ['Zephyrine Quillfeather'], 'Tallow Row gang');
  for (const [who, id, hidden] of [
    [kirsty, first, second],
    [imtiaz, second, first],
  ] as const) {
    const page = await pageOf(who, id);
    expect(page.text).not.toMatch(alike);
    expect(page.html).not.toContain(hidden);
  }
  // What would bring it about stands where somebody is named, whether or not another investigation knows the group.
  const members = await desk.as(kirsty).open(`/investigations/${first}/members`);
  expect(members.text).toContain('Only somebody who is named for both is told so.');
  await name(kirsty, first, imtiaz);
  const browser = desk.as(imtiaz);
  const page = await browser.open(`/investigations/${second}`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toMatch(/May be the same group as one of IN-\w{6}/);
  expect(page.text).toContain('A name of theirs tells the same; 1 member is known in both');
  expect(page.html).toContain(`/investigations/${first}`);
  expect((await pageOf(kirsty, first)).text).not.toMatch(alike);
  // Whoever is named for one of them alone answers nothing, whatever address they know.
  const form = page.forms.find(({ action }) => action.includes('/groups/'));
  expect(form?.buttons.map(({ text }) => text.split(':')[0])).toEqual([
    'The same',
    'Not the same',
    'Not sure',
  ]);
  const answerAt = form?.action ?? '';
  const token = { 'form-token': form?.fields['form-token'] ?? '' };
  const asKirsty = { 'form-token': (await pageOf(kirsty, first)).forms[0]?.fields['form-token'] ?? '' };
  const refused = await desk
    .as(kirsty)
    .send(answerAt.replace(second, first), { ...asKirsty, answer: 'same' });
  expect(refused.status).not.toBe(200);
  const answered = await browser.send(answerAt, { ...token, answer: 'same' });
  expect(answered.text).toMatch(/The same group, said Imtiaz Bell/);
  expect((await pageOf(imtiaz, first)).text).toMatch(/The same group, said Imtiaz Bell/);
  expect((await pageOf(kirsty, first)).text).not.toContain('said Imtiaz Bell');
  const again = await browser.send(answerAt, { ...token, answer: 'unsure' });
  expect(again.text).toMatch(/Not sure, said Imtiaz Bell/);
  expect(desk.faults).toEqual([]);
});

test('what is alike no more is told so where somebody answered, and else no more; an ordinary name alone proposes nothing', async () => {
  const first = await knowing(kirsty, 'The Albanians', ['Oluwaseun Bamgbose']);
  const second = await knowing(kirsty, 'the albanians', ['Ruta Kazlauskiene']);
  expect((await pageOf(kirsty, second)).text).not.toMatch(alike);
  const third = await knowing(kirsty, 'Brightwater boys', []);
  const fourth = await knowing(kirsty, 'Brightwater crew', []);
  expect((await pageOf(kirsty, fourth)).text).toMatch(/Perhaps the same group as one of IN-\w{6}/);
  const group = groupCalled('Willow House');
  const { html } = await pageOf(kirsty, fourth);
  const about = /write\/group\?about=([0-9a-f-]{36})/.exec(html)?.[1] ?? '';
  await write(kirsty, fourth, { ...group, about });
  await given.workerHears();
  expect((await pageOf(kirsty, fourth)).text).not.toMatch(alike);
  expect((await pageOf(kirsty, third)).text).not.toMatch(alike);
  expect((await pageOf(kirsty, first)).status).toBe(200);
});
