import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { easyCleaner, easyScanner, filesOf } from '../../testing/files.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { photo, program } from '../../testing/sample-files.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
await liftOwner(database.pool('owner'));
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const both = await given.member('support-worker', 'investigator').of(halton, 'Casimir Oldstead');
const { begin, write } = supportingIn(given);
const checked = () => files.check({ scanner: easyScanner, cleaner: easyCleaner });
const pictureIn = (html: string) => /<img[^>]*src="(\/cases\/[^"]*\/photograph\/[^"]+)"/.exec(html)?.[1];
const get = (who: typeof thandiwe, url: string) =>
  desk.site.inject({ url, headers: { cookie: `plainsight-staff=${who.session}` } });

test('[C1] a photograph is hung on a case on a ground, shown on the page of the person once it is safe, and another is added beside it', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Linh'));
  const worker = desk.as(thandiwe);
  const empty = await worker.open((await worker.open(`/cases/${id}`)).link('Their photograph'));
  expect(empty.text).toContain('No photograph is kept');
  expect(problemsWithHtml(empty.html)).toEqual([]);
  const bare = await worker.press(empty, 'Add the photograph', {});
  expect(bare.errors).toEqual(['Choose a photograph', 'Choose on what ground it is kept']);
  const noReason = await worker.press(bare, 'Add the photograph', { ground: 'needed' }, [program('run.exe')]);
  expect(noReason.errors).toEqual([
    'run.exe is of a kind that is not taken',
    'Write why it is needed without their agreement',
  ]);
  const added = await worker.press(noReason, 'Add the photograph', { ground: 'agreed' }, [
    await photo('linh.jpg'),
  ]);
  expect(added.text).toContain('It is scanned and made safe first.');
  expect(pictureIn((await worker.open(`/cases/${id}`)).html)).toBeUndefined();
  await checked();
  const page = await worker.open(`/cases/${id}`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const first = pictureIn(page.html) ?? '';
  const answer = await get(thandiwe, first);
  expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
    200,
    'image/webp',
    'small',
  ]);
  const { rows } = await database
    .pool('owner')
    .query(`select member_id from audit.entries where act = 'file.preview' and record_id = $1`, [id]);
  expect(rows).toEqual([{ member_id: thandiwe.memberId }]);
  const again = await worker.press(
    await worker.open(`/cases/${id}/photograph`),
    'Add the photograph',
    { ground: 'needed', why: 'She is missing.' },
    [await photo('later.jpg', '#aa3333')],
  );
  expect(again.text).toContain('Needed without their agreement: She is missing.');
  await checked();
  const later = await worker.open(`/cases/${id}/photograph`);
  expect(pictureIn(later.html)).not.toBe(first);
  expect(later.link('Open that photograph')).toBe(first);
  expect((await get(thandiwe, first)).statusCode).toBe(200);
  // A document of the case is no photograph of it.
  const listed = await files.list(thandiwe, id);
  expect(listed).toHaveLength(2);
  await worker.press(await worker.open(`/cases/${id}/documents`), 'Add documents', {}, [
    await photo('letter.jpg', '#33aa33'),
  ]);
  await checked();
  const document = (await files.list(thandiwe, id)).find(({ name }) => name === 'letter.jpg');
  expect((await get(thandiwe, `/cases/${id}/photograph/${document?.fileId}`)).statusCode).toBe(404);
  const noWhy = await worker.press(later, 'Take it down', {});
  expect(noWhy.errors).toEqual(['Write why it is taken down']);
  const down = await worker.press(later, 'Take it down', { down: 'She does not want it any more.' });
  expect(down.text).toContain('Taken down by Thandiwe Rushcombe');
  expect(pictureIn((await worker.open(`/cases/${id}`)).html)).toBeUndefined();
  expect(desk.faults).toEqual([]);
});

test('[D12] the photograph is shown to no other agency, and to nobody who investigates, whatever else they are', async () => {
  const id = await begin(thandiwe);
  const worker = desk.as(thandiwe);
  await worker.press(
    await worker.open(`/cases/${id}/photograph`),
    'Add the photograph',
    { ground: 'agreed' },
    [await photo('linh.jpg')],
  );
  await checked();
  const picture = pictureIn((await worker.open(`/cases/${id}`)).html) ?? '';
  expect((await get(thandiwe, picture)).statusCode).toBe(200);
  const investigating = desk.as(both);
  expect(pictureIn((await investigating.open(`/cases/${id}`)).html)).toBeUndefined();
  const shut = await investigating.open(`/cases/${id}/photograph`);
  expect(shut.text).toContain('shut to whoever investigates');
  expect(shut.html).not.toContain('type="file"');
  for (const who of [both, beatrix]) expect((await get(who, picture)).statusCode).toBe(404);
  expect((await desk.as(beatrix).open(`/cases/${id}/photograph`)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('after support has ended a photograph can be taken down, with the reason, and no other is added; what was stays in the history', async () => {
  const id = await begin(thandiwe);
  const worker = desk.as(thandiwe);
  await worker.press(
    await worker.open(`/cases/${id}/photograph`),
    'Add the photograph',
    { ground: 'agreed' },
    [await photo('linh.jpg')],
  );
  await checked();
  const open = await worker.open(`/cases/${id}/photograph`);
  const picture = pictureIn(open.html) ?? '';
  await write(thandiwe, id, {
    ...{ kind: 'standing', about: '' },
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat.', on: '2026-11-20' },
  });
  const closed = await worker.open((await worker.open(`/cases/${id}`)).link('Their photograph'));
  expect(problemsWithHtml(closed.html)).toEqual([]);
  expect(closed.html).not.toContain('type="file"');
  const added = await worker.press(open, 'Add the photograph', { ground: 'agreed' }, [
    await photo('other.jpg', '#3333aa'),
  ]);
  expect(added.status).toBe(409);
  expect((await worker.press(closed, 'Take it down', {})).errors).toEqual(['Write why it is taken down']);
  const down = await worker.press(closed, 'Take it down', { down: 'She asked for it at a look back.' });
  expect(down.text).toContain('It is taken down.');
  expect(down.text).toContain('Taken down by Thandiwe Rushcombe');
  expect(down.text).toContain('She asked for it at a look back.');
  expect(down.link('Open that photograph')).toBe(picture);
  expect(pictureIn((await worker.open(`/cases/${id}`)).html)).toBeUndefined();
  expect(desk.faults).toEqual([]);
});
