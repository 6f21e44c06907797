/** Tampers so many times with one book, and tells what was not found, or not where it was done. */
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { makeKeyFiles, readBookPublicKey, readBookRing } from '../../platform/keys/index.ts';
import type { TestDatabase } from '../database.ts';
import { makeSealedBook, verify } from './sealed-book.ts';
import { anyTampering, tamper } from './tamper.ts';

/** Keys of a book's own, and the signing key as a thief of the worker's machine would have it. */
export function bookKeys() {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-book-'));
  const keysDir = join(folder, 'keys');
  makeKeyFiles(keysDir);
  const { signing } = JSON.parse(readFileSync(join(keysDir, 'book.json'), 'utf8'));
  const stolen = createPrivateKey({
    key: Buffer.from(String(signing), 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const keys = readBookRing(keysDir);
  const publicKey = readBookPublicKey(keysDir);
  rmSync(folder, { recursive: true });
  return { keys, publicKey, stolen };
}

/** `times` random tamperings, each found at the line or the batch it was done to. */
export async function expectTamperingFound(database: TestDatabase, times: number): Promise<void> {
  const { keys, publicKey, stolen } = bookKeys();
  const book = await makeSealedBook(database, keys, publicKey, 24);
  expect((await verify(book)).findings).toEqual([]);
  await fc.assert(
    fc.asyncProperty(anyTampering, async (tampering) => {
      const where = await tamper(book, tampering, stolen);
      try {
        const { findings } = await verify(book);
        const lines = new Set(findings.flatMap((finding) => ('entryId' in finding ? [finding.entryId] : [])));
        const batches = new Set(findings.map((finding) => finding.batch));
        expect(where.lines.filter((line) => !lines.has(line))).toEqual([]);
        if (where.lines.length === 0) expect(where.batches.some((batch) => batches.has(batch))).toBe(true);
        // And nobody is sent to lines that were left alone, unless a batch itself was tampered with.
        if (where.batches.length === 0)
          expect([...lines].filter((line) => !where.lines.includes(line))).toEqual([]);
      } finally {
        await book.restore();
      }
    }),
    { numRuns: times },
  );
  expect((await verify(book)).findings).toEqual([]);
}
