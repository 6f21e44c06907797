import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, assets } from './assets.ts';

const kilobyte = 1024;
let folder: string;
let publicSite: Assets;
let staffSite: Assets;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainsight-assets-'));
  publicSite = await assets('public', folder);
  staffSite = await assets('staff', folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function file(site: Assets, href: string) {
  const found = site.files.get(href);
  if (!found) throw new Error(`${href} is not among the files`);
  return found;
}

describe('the files of the two sites', () => {
  it('of the public site weigh little: sheet 18 KB, script 12 KB at most, compressed', () => {
    expect(file(publicSite, publicSite.styleHref).gzip.length).toBeLessThan(18 * kilobyte);
    expect(file(publicSite, publicSite.styleHrefRtl).gzip.length).toBeLessThan(18 * kilobyte);
    expect(file(publicSite, publicSite.scriptHref).gzip.length).toBeLessThan(12 * kilobyte);
  });

  it('are the same compressed and plain', () => {
    for (const site of [publicSite, staffSite]) {
      for (const { body, brotli, gzip } of site.files.values()) {
        expect(brotliDecompressSync(brotli)).toEqual(body);
        expect(gunzipSync(gzip)).toEqual(body);
      }
    }
  });

  it('carry no typeface, crown or logotype of gov.uk, and ask no other host for anything', () => {
    for (const site of [publicSite, staffSite]) {
      const css = file(site, site.styleHref).body.toString('utf8');
      const found = css.match(
        /GDS Transport|@font-face|@import|crown|govuk-header|url\(["']?(https?:|\/\/)/gi,
      );
      expect(found).toBeNull();
    }
    expect(file(publicSite, publicSite.styleHref).body.includes('url(')).toBe(false);
  });

  it('name themselves by their content, so that they can be kept for ever', () => {
    const hrefs = [...publicSite.files.keys(), ...staffSite.files.keys()];
    for (const href of hrefs) expect(href).toMatch(/^\/assets\/[a-z-]+-[0-9a-f]{16}\.(css|js|svg)$/);
  });

  it('are made once: a second start reads what the first one kept', async () => {
    const before = await times();
    const again = await assets('public', folder);
    expect(await times()).toEqual(before);
    expect([...again.files.keys()]).toEqual([...publicSite.files.keys()]);
  });

  it('mirror left and right, but neither phone numbers nor ticks', () => {
    const mirrored = file(publicSite, publicSite.styleHrefRtl).body.toString('utf8');
    for (const rule of [
      /\.govuk-form-group--error\{[^}]*border-right:/,
      /\.ps-ltr\{[^}]*direction:\s*ltr/,
      /\[dir=rtl\] \.govuk-checkboxes__label::after\{[^}]*border-width:\s*0 0 5px 5px/,
    ]) {
      expect({ rule, found: rule.test(mirrored) }).toEqual({ rule, found: true });
    }
  });
});

async function times(): Promise<Record<string, number>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const)),
  );
}
