import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { freshDatabase } from '../database.ts';
import { testFilesDir } from '../file-store.ts';
import { partnershipIn } from '../partnership.ts';
import { publicSiteOver } from '../public-site.ts';
import { photo } from '../sample-files.ts';
import { begin, formOf, part, send } from '../upload-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
await street.site.listen({ port: 0, host: '127.0.0.1' });
const { port } = street.site.server.address() as AddressInfo;
const path = '/report/files';

/** Everything in the folder for files but its mark: what lies under its name, and what is unfinished. */
const stored = () =>
  readdirSync(testFilesDir(given.keysDir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'installation')
    .map((entry) => entry.name);
/** Somebody who has begun to tell, with what their browser sends along. */
async function visitor() {
  const browsing = street.visitor();
  const seen = await browsing.open('/report/what-happened');
  await browsing.press(seen, 'Continue', { 'what-seen': 'Men in a van.' });
  const asked = await browsing.open(path);
  const token = asked.formWith('Continue').fields['form-token'] ?? '';
  return { browsing, token, headers: { cookie: browsing.cookie ?? '' } };
}
const told = async (browsing: Awaited<ReturnType<typeof visitor>>['browsing']) =>
  (await browsing.open(path)).text;

const jpeg = (await photo()).bytes;
const html = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');

test.each([
  [
    'a program called a picture',
    Buffer.concat([Buffer.from('MZ\x90\0'), randomBytes(5000)]),
    'van.jpg',
    'image/jpeg',
  ],
  ['a page called a text', html, 'note.txt', 'text/plain'],
  [
    'a drawing that runs',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'a.svg',
    'image/svg+xml',
  ],
  ['a picture called a document', jpeg, 'report.pdf', 'application/pdf'],
  [
    'an archive',
    Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(3000)]),
    'photos.zip',
    'application/zip',
  ],
  [
    'an archive called a Word file',
    Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(3000)]),
    'a.docx',
    '',
  ],
  ['nothing', Buffer.alloc(0), 'empty.jpg', 'image/jpeg'],
  ['a picture of 30,000 by 30,000', hugePng(), 'huge.png', 'image/png'],
])('%s is not taken, and nothing of it stays', async (_, bytes, name, type) => {
  const before = stored().length;
  const { browsing, token, headers } = await visitor();
  const answer = await send(
    port,
    path,
    formOf(part('form-token', token), part('files', bytes, name, type)),
    headers,
  );
  expect(answer.status).toBe(303);
  const page = await told(browsing);
  expect(page).toContain('There is a problem');
  expect(page).toContain(name);
  expect(stored()).toHaveLength(before);
});

/** A picture that says it has 900 megapixels. */
function hugePng(): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200007530000075300802000000', 'hex');
  return Buffer.concat([header, randomBytes(2000)]);
}

test.each([
  ['../../../etc/passwd.jpg', 'passwd.jpg'],
  ['..\\..\\van.jpg', 'van.jpg'],
  ['van\u202egpj.jpg', 'vangpj.jpg'],
  [`${'lang'.repeat(1250)}.jpg`, `${'lang'.repeat(49)}.jpg`],
  ['<img src=x onerror=alert(1)>.jpg', '<img src=x onerror=alert(1)>.jpg'],
  ["'; drop table files.files; --.jpg", "'; drop table files.files; --.jpg"],
])('a picture called %s is taken, and is harmless by that name', async (name, called) => {
  const { browsing, token, headers } = await visitor();
  await send(port, path, formOf(part('form-token', token), part('files', jpeg, name)), headers);
  const page = await browsing.open(path);
  expect(page.text).toContain(called);
  expect(JSON.stringify(page.elements.map((each) => each.tagName))).not.toContain('"img"]');
});

test('a gigabyte is answered within a second, and its sender is told how much may come', async () => {
  const { browsing, token, headers } = await visitor();
  const { socket, answered } = begin(port, path, { ...headers, 'content-length': 1_000_000_000 });
  const began = performance.now();
  socket.write(part('form-token', token));
  socket.write(part('files', jpeg, 'film.mp4', 'video/mp4').subarray(0, -2));
  const after = await new Promise<number>((resolve) =>
    socket.once('data', () => resolve(performance.now() - began)),
  );
  const zeros = Buffer.alloc(1_000_000);
  const goOn = () => {
    while (!socket.destroyed && socket.write(zeros));
  };
  socket.on('drain', goOn);
  goOn();
  expect((await answered).status).toBe(413);
  expect(after).toBeLessThan(1000);
  expect(await told(browsing)).toMatch(/film\.mp4.*200 MB/);
}, 30_000);

test('one that was cut off, and one whose sender left, leave nothing', async () => {
  const before = stored().length;
  const { token, headers } = await visitor();
  const whole = formOf(part('form-token', token), part('files', jpeg, 'a.jpg'), part('files', jpeg, 'b.jpg'));
  expect((await send(port, path, whole.subarray(0, -300), headers)).status).toBe(400);
  expect(stored()).toHaveLength(before);
  const { socket } = begin(port, path, { ...headers, 'content-length': whole.length });
  socket.write(whole.subarray(0, -300));
  await vi.waitFor(() => expect(stored().length).toBeGreaterThan(before));
  socket.destroy();
  await vi.waitFor(() => expect(stored()).toHaveLength(before));
});

test('a form with a wrong token, or from another site, puts nothing into the store', async () => {
  const before = stored().length;
  const [one, other] = [await visitor(), await visitor()];
  const form = formOf(part('form-token', other.token), part('files', jpeg, 'a.jpg'));
  expect((await send(port, path, form, one.headers)).status).toBe(409);
  const elsewhere = { ...other.headers, 'sec-fetch-site': 'cross-site' };
  expect((await send(port, path, form, elsewhere)).status).toBe(403);
  expect(stored()).toHaveLength(before);
});

test('forty senders at once are all taken, each in its turn', async () => {
  const senders = await Promise.all(Array.from({ length: 40 }, visitor));
  const photoOf = Buffer.concat([jpeg, randomBytes(400_000)]);
  const answers = await Promise.all(
    senders.map(({ token, headers }) =>
      send(port, path, formOf(part('form-token', token), part('files', photoOf, 'a.jpg')), headers),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  const pages = await Promise.all(senders.map(({ browsing }) => told(browsing)));
  for (const page of pages) expect(page).not.toContain('There is a problem');
}, 60_000);

test('nothing of all this was a fault of ours', () => {
  expect(street.faults).toEqual([]);
});
