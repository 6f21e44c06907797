import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What `make` returns, made once for a key and then read back from the folder. The key must name everything the
 * result depends on. Two processes may make the same thing at once; each file appears whole or not at all.
 */
export async function kept(folder: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(folder, name);
  const known = await readFile(path).catch(() => undefined);
  if (known) return known;
  const made = await make();
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made, { flush: true });
  await rename(unfinished, path);
  return made;
}

/** A name for content: the first 16 hex digits (64 bits) of its SHA-256. */
export function contentHash(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
