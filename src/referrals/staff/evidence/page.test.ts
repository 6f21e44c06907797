import { expect, test } from 'vitest';
import { attachFiles, listFiles } from '../../../files/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { easyCleaner, easyScanner, eicar, filesOf } from '../../../testing/files.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { note, photo, program, screenshot } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { addEvidence, standingOf } from '../../evidence.ts';
import { openReferral } from '../../open-referral.ts';
import { makePack } from '../../pack/make-pack.ts';
import { questionSetOn } from '../../questions/question-sets.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const ada = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const { as, begin, answer, open } = referringIn(given);
const source = { kind: 'member', recordId: null, reference: null, at: new Date() } as const;
const childs = () => begin(ada, { handedIn: [{ question: 'under-18', said: value('yes'), source }] });
const packOf = (id: string) => as(ada, 'referral.pack', id, (act) => makePack(act, files.store, id));
const check = async () => {
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  await given.workerHears();
};

test('evidence is added with what it is, checked, left out and put back; the pack has what goes, with its list [C3]', async () => {
  const id = await childs();
  const browser = desk.as(ada);
  let page = await browser.open(`/referrals/${id}/evidence`);
  expect(page.text).toContain('JPEG, PNG, PDF, DOCX. Up to 10 at once, 100 in all, each up to 25 MB.');
  expect(page.text).toContain('Nothing has been added yet.');
  page = await browser.press(page, 'Add files', { told: 'The room and the advert, May 2026.' }, [
    await photo('room.jpg'),
    await screenshot('advert.png'),
    note('diary.txt'),
    program('run.exe'),
  ]);
  expect(page.status).toBe(422);
  expect(page.errors).toEqual([
    'run.exe is of a kind that is not taken',
    'diary.txt is of a kind that the national form does not take. Add it as a PDF or a picture',
  ]);
  expect(page.text).toContain('room.jpg Being checked');
  expect(page.text).toContain('room.jpg, advert.png: The room and the advert, May 2026.');
  expect(page.formWith('Add files').fields['told']).toBe('');
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect((await packOf(id)).pack.files).toEqual([]);
  await check();
  page = await browser.open(`/referrals/${id}/evidence`);
  expect(page.text).toContain('2 files go with this referral now, of at most 100.');
  const copy = await desk.site.inject({
    url: page.link('Open the copy room.jpg'),
    headers: { cookie: browser.cookie ?? '' },
  });
  expect([copy.statusCode, copy.body]).toEqual([200, 'copy']);
  // Of two files one is dated; of one that goes alone, nothing is missing.
  const advice = async () => (await browser.open(`/referrals/${id}/quality`)).text;
  expect(await advice()).toContain('There are 2 files, and dates for 1');
  page = await browser.press(page, 'Leave out advert.png', { goes: 'no' });
  expect(page.text).toContain('advert.png Left out');
  expect(await advice()).not.toContain('and dates for');
  const made = await packOf(id);
  expect(made.pack.files.map(({ name }) => name)).toEqual(['evidence/01-room.jpg']);
  expect(made.pack.entries.find(({ question }) => question === 'evidence-description')?.state).toBe(
    'answered',
  );
  page = await browser.press(page, 'Put back advert.png', { goes: 'yes' });
  expect(page.text).toContain('2 files go with this referral now');
  page = await browser.press(page, 'Add files', { told: '' }, [await photo('again.jpg')]);
  expect(page.errors).toEqual(['again.jpg is on this referral already']);
  expect((await browser.open(`/referrals/${id}/history`)).text).toContain('2 files go');
});

test('a file that is refused never goes, and its holder is asked to look', async () => {
  const id = await childs();
  const browser = desk.as(ada);
  const page = await browser.open(`/referrals/${id}/evidence`);
  const bad = await photo('bad.jpg', '#aa0000');
  await browser.press(page, 'Add files', { told: 'A payslip.' }, [
    { ...bad, bytes: Buffer.concat([bad.bytes, eicar]) },
  ]);
  await check();
  const after = await browser.open(`/referrals/${id}/evidence`);
  expect(after.text).toContain('bad.jpg Refused: malware');
  const { referral } = await open(ada, id);
  expect((await browser.open('/tasks')).text).toContain(`${referral.reference}: a file cannot go with it`);
  const { pack } = await packOf(id);
  expect(pack.files).toEqual([]);
  expect(pack.entries.some(({ question }) => question === 'evidence-description')).toBe(false);
});

test('a file over 25 MB, and a hundred and first, are refused by name; a copy that grew over 25 MB stays behind [C3]', async () => {
  const id = await childs();
  const browser = desk.as(ada);
  const page = await browser.open(`/referrals/${id}/evidence`);
  const { bytes } = await photo('huge.jpg');
  const most = 25 * 1024 * 1024;
  const huge = { name: 'huge.jpg', type: 'image/jpeg', bytes: Buffer.concat([bytes, Buffer.alloc(most)]) };
  expect((await browser.press(page, 'Add files', { told: '' }, [huge])).errors).toEqual([
    'huge.jpg is too large',
  ]);
  const kept = await Promise.all(
    Array.from({ length: 100 }, (_, at) => files.keep(note(`${at}.txt`, `Note ${at}.`))),
  );
  await as(ada, 'file.attach', id, async (act) =>
    attachFiles(
      act,
      {
        recordId: id,
        kind: 'referral',
        dataKey: (await openReferral(act, id)).dataKey,
        from: 'member',
      },
      kept,
    ),
  );
  const more = await browser.press(page, 'Add files', { told: '' }, [await photo('more.jpg')]);
  expect(more.errors).toEqual(['more.jpg is one too many: the national form takes 100 files']);
  const one = await files.keep(await photo('one.jpg', '#aa0000'));
  await expect(as(ada, 'file.attach', id, (act) => addEvidence(act, id, [one], ''))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const [attached] = await as(ada, 'referral.open', id, async (act) =>
    listFiles(act, id, (await openReferral(act, id)).dataKey),
  );
  if (attached === undefined) throw new Error('no file is attached');
  const standing = (size: number) =>
    standingOf(
      { set: questionSetOn('2026-11-28'), answers: new Map() },
      { ...attached, state: 'clean', copy: { name: 'letter.pdf', type: 'application/pdf', size } },
    );
  expect([standing(most), standing(most + 1)]).toEqual(['goes', 'too-large']);
});

test('a Duty to Notify takes no files, and a referral that is shut takes none any more', async () => {
  const notify = await begin(ada, { handedIn: [{ question: 'under-18', said: value('no'), source }] });
  const browser = desk.as(ada);
  expect((await browser.open(`/referrals/${notify}/evidence`)).text).toContain('depends on age and consent');
  await answer(ada, notify, { 'consent-nrm': value('no') });
  const page = await browser.open(`/referrals/${notify}/evidence`);
  expect(page.text).toContain('A Duty to Notify takes no files.');
  expect(() => page.formWith('Add files')).toThrow();
  const open_ = await browser.open(`/referrals/${await childs()}/evidence`);
  const form = open_.formWith('Add files');
  const refused = await browser.send(`/referrals/${notify}/evidence`, {
    'form-token': form.fields['form-token'] ?? '',
  });
  expect(refused.status).toBe(404);
  expect(desk.faults).toEqual([]);
});
