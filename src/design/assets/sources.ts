import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from './kept.ts';

const require = createRequire(import.meta.url);
const design = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Which of the two sites; each has its own stylesheet and script. */
export type Site = 'public' | 'staff';

/** The folder of a part of the design room. */
export function designFolder(part: 'styles' | 'client' | 'brand'): string {
  return join(design, part);
}

/** The folder that holds `node_modules`: where the stylesheets' imports start. */
export function packagesRoot(): string {
  return dirname(dirname(dirname(require.resolve('govuk-frontend/package.json'))));
}

/** A hash of a folder's files and of the installed versions of the packages they are made with. */
export async function sourceHash(part: 'styles' | 'client', packages: readonly string[]): Promise<string> {
  const folder = designFolder(part);
  const names = (await readdir(folder)).filter((name) => !name.includes('.test.')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const versions = await Promise.all(
    packages.map((name) => readFile(join(packagesRoot(), 'node_modules', name, 'package.json'), 'utf8')),
  );
  return contentHash(...names, ...files, ...versions);
}
