/** Files broken at random: whatever comes, the caller gets an answer within its time, and the process apart bears the rest. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allSamples, type Sample } from '../../testing/sample-files/all.ts';
import { kindById } from '../kinds.ts';
import { type Cleaner, openCleaner } from './cleaner.ts';
import { whyNots } from './found.ts';

const workFolder = mkdtempSync(join(tmpdir(), 'broken-files-'));
let cleaner: Cleaner;
let samples: readonly Sample[];
beforeAll(async () => {
  cleaner = await openCleaner(workFolder, { milliseconds: 15_000 });
  samples = await allSamples();
});
afterAll(async () => {
  await cleaner.close();
  rmSync(workFolder, { recursive: true });
});

/** One way of breaking: at a place, by so much. */
type Break = readonly [
  how: 'flip' | 'cut' | 'repeat' | 'fill' | 'drop',
  at: number,
  size: number,
  byte: number,
];
const breaks: fc.Arbitrary<Break[]> = fc.array(
  fc.tuple(
    fc.constantFrom('flip', 'cut', 'repeat', 'fill', 'drop'),
    fc.nat(),
    fc.nat({ max: 64 }),
    fc.constantFrom(0, 1, 0x7f, 0x80, 0xff),
  ),
  { minLength: 1, maxLength: 4 },
);

function broken(bytes: Buffer, [how, place, size, byte]: Break): Buffer {
  // The first bytes decide whether a file is looked at at all, so they mostly stay.
  const at = bytes.length < 40 ? 0 : 16 + (place % (bytes.length - 16));
  const changed = Buffer.from(bytes);
  if (how === 'flip') changed[at] = (changed[at] ?? 0) ^ (byte | 1);
  if (how === 'fill') changed.subarray(at, at + 1 + (size % 8)).fill(byte);
  if (how === 'cut') return changed.subarray(0, at);
  if (how === 'repeat') return Buffer.concat([changed.subarray(0, at + size), changed.subarray(at)]);
  if (how === 'drop') return Buffer.concat([changed.subarray(0, at), changed.subarray(at + size)]);
  return changed;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

test('a file broken anyhow gets a copy or a reason [A7]', async () => {
  for (const { kind, bytes } of samples) {
    const of = { name: 'file', type: kindById(kind).type };
    await fc.assert(
      fc.asyncProperty(breaks, async (all) => {
        const file = all.reduce(broken, bytes);
        const outcome = await cleaner.clean(once(file), of, async (cleaned) =>
          cleaned.kind === 'made' ? 'made' : cleaned.why,
        );
        expect(['made', ...whyNots.filter((why) => why !== 'took-too-long')]).toContain(outcome);
      }),
      { numRuns: 8 },
    );
  }
}, 120_000);
