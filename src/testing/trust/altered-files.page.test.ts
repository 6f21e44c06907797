import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Cleaner } from '../../files/index.ts';
import { freshDatabase } from '../database.ts';
import { alterFile, storedFiles } from '../file-store.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import { partnershipIn, type TestMember } from '../partnership.ts';
import { referringIn, value } from '../referring.ts';
import { photo } from '../sample-files.ts';
import { staffSiteOver } from '../staff-site.ts';
import { supportingIn } from '../supporting.ts';
import { problemsWithHtml } from '../valid-html.ts';
import { liftOwner } from './bare-ground.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const owner = database.pool('owner');
await liftOwner(owner);
const halton = 'halton-borough-council';
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const ada = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const { begin } = supportingIn(given);
const referring = referringIn(given);

/** So long that most of it would be on its way before its end is read. */
const long = (word: string) => Buffer.from(`${word} `.repeat(120_000));
const cleaner: Cleaner = {
  ...easyCleaner,
  clean: (original, about, work) =>
    easyCleaner.clean(original, about, (made) => {
      if (made.kind !== 'made') return work(made);
      const longer = <P extends NonNullable<typeof made.copy>>(part: P, word: string): P => ({
        ...part,
        size: long(word).length,
        async *bytes() {
          yield long(word);
        },
      });
      return work({
        ...made,
        copy: longer(made.copy, 'copied'),
        ...(made.preview === undefined ? {} : { preview: longer(made.preview, 'pictured') }),
      });
    }),
};

/** Has what waits scanned and made safe. Gives where what was made of it lies. */
async function make(): Promise<string[]> {
  const before = storedFiles(given.keysDir);
  await files.check({ scanner: easyScanner, cleaner });
  await given.workerHears();
  return storedFiles(given.keysDir).filter((path) => !before.includes(path));
}
const fetched = async (who: TestMember, url: string) =>
  desk.site.inject({ url, headers: { cookie: `plainsight-staff=${who.session}` } });
const findings = async (recordId: string) =>
  (
    await owner.query(
      `select member_id as by from audit.entries where act = 'file.not-as-it-came' and record_id = $1`,
      [recordId],
    )
  ).rows;

/** Asks for what is whole, alters a bit near its end, and asks again. */
async function alters(who: TestMember, recordId: string, url: string, made: readonly string[]) {
  const whole = await fetched(who, url);
  expect([url, whole.statusCode]).toEqual([url, 200]);
  expect(whole.body).toMatch(/^(?:copied|pictured)/);
  const kept = made.map((path) => readFileSync(path));
  for (const path of made) alterFile(path);
  expect(kept.every((bytes, at) => !bytes.equals(readFileSync(made[at] ?? '')))).toBe(true);
  const before = (await findings(recordId)).length;
  const altered = await fetched(who, url);
  expect([url, altered.statusCode]).toEqual([url, 409]);
  expect(altered.headers['content-type']).toMatch(/^text\/html/);
  expect(altered.body).toContain('This file is not as it came');
  expect(altered.body).not.toMatch(/copied|pictured/);
  expect(problemsWithHtml(altered.body)).toEqual([]);
  expect((await findings(recordId)).slice(before)).toEqual([{ by: who.memberId }]);
}

test('of a copy or a picture whose bytes were altered in the store nothing goes out, whatever it hangs on, and the book says so at once', async () => {
  const report = await given.report();
  await files.attach(report, await files.keep(await photo('van.jpg')));
  const [fileId] = (await files.list(bronwen, report.reportId)).map((each) => each.fileId);
  const ofReport = await make();
  const at = `/reports/${report.reportId}/files/${fileId}`;
  await alters(bronwen, report.reportId, `${at}/copy`, ofReport);
  for (const path of ofReport) alterFile(path);
  await alters(bronwen, report.reportId, `${at}/preview`, ofReport);

  const id = await begin(thandiwe);
  const worker = desk.as(thandiwe);
  const documents = await worker.open(`/cases/${id}/documents`);
  await worker.press(documents, 'Add documents', {}, [await photo('tenancy.jpg', '#336699')]);
  const ofCase = await make();
  const copy = (await worker.open(`/cases/${id}/documents`)).link('Open the copy tenancy.jpg');
  await alters(thandiwe, id, copy, ofCase);

  const form = await worker.open(`/cases/${id}/photograph`);
  await worker.press(form, 'Add the photograph', { ground: 'agreed' }, [await photo('linh.jpg', '#aa3333')]);
  const ofPerson = await make();
  const shown = /src="(\/cases\/[^"]*\/photograph\/[^"]+)"/.exec((await worker.open(`/cases/${id}`)).html);
  await alters(thandiwe, id, shown?.[1] ?? '', ofPerson);
  expect(desk.faults).toEqual([]);
});

test('a pack of a referral is not begun while one of its files is not as it was made: it says which, and its copy is not opened either', async () => {
  const source = { kind: 'member', recordId: null, reference: null, at: new Date() } as const;
  const id = await referring.begin(ada, {
    handedIn: [{ question: 'under-18', said: value('yes'), source }],
  });
  const browser = desk.as(ada);
  const evidence = await browser.open(`/referrals/${id}/evidence`);
  const added = await browser.press(evidence, 'Add files', { told: 'The room.' }, [
    await photo('room.jpg'),
    await photo('door.jpg', '#aa3333'),
  ]);
  expect(added.errors).toEqual([]);
  const made = await make();
  const page = await browser.open(`/referrals/${id}/evidence`);
  const pack = async () => {
    const shownPack = await browser.open(`/referrals/${id}/pack`);
    const { action, fields } = shownPack.formWith('Download the pack');
    return desk.site.inject({
      method: 'POST',
      url: action,
      headers: {
        cookie: browser.cookie ?? '',
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://desk.test',
      },
      payload: new URLSearchParams(fields).toString(),
    });
  };
  expect(page.text).toContain('2 files go with this referral now');
  const whole = await pack();
  expect([whole.statusCode, whole.headers['content-type']]).toEqual([200, 'application/zip']);
  await alters(ada, id, page.link('Open the copy room.jpg'), made);
  const altered = await pack();
  expect(altered.statusCode).toBe(409);
  expect(altered.body).toContain('room.jpg');
  expect(altered.body).toContain('door.jpg');
  expect(altered.body).not.toContain('copied');
  expect(await findings(id)).toEqual([{ by: ada.memberId }, { by: ada.memberId }]);
  expect(desk.faults).toEqual([]);
});
