import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStream, sealedSize, sealStream, segmentBytes } from './sealed-stream.ts';
import { DoesNotOpen, newDataKey } from './sealing.ts';

const sealedSegment = segmentBytes + 16;

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const sealAll = (key: Buffer, plain: Buffer, sizes: readonly number[] = [65_536]) =>
  all(sealStream(key, 'original', pieces(plain, sizes)));
const openAll = (key: Buffer, sealed: Buffer, sizes: readonly number[] = [65_536]) =>
  all(openStream(key, 'original', pieces(sealed, sizes)));

const anySize = fc.oneof(
  fc.nat(300),
  fc.constantFrom(segmentBytes - 1, segmentBytes, segmentBytes + 1, 2 * segmentBytes, 2 * segmentBytes + 7),
);
const anySizes = fc.array(fc.integer({ min: 1000, max: 700_000 }), { minLength: 1, maxLength: 4 });

test('what was sealed opens to the same bytes, however it was cut on either way', async () => {
  await fc.assert(
    fc.asyncProperty(anySize, anySizes, anySizes, async (size, one, other) => {
      const key = newDataKey();
      const plain = randomBytes(size);
      const sealed = await sealAll(key, plain, one);
      expect(sealed.length).toBe(sealedSize(size));
      expect((await openAll(key, sealed, other)).equals(plain)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('no bit of it can be turned, and no end of it cut off or added to', async () => {
  const key = newDataKey();
  const sealed = await sealAll(key, randomBytes(2 * segmentBytes + 1000));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const turned = Buffer.from(sealed);
      turned.writeUInt8((sealed[at] ?? 0) ^ (1 << bit), at);
      await expect(openAll(key, turned)).rejects.toThrow(DoesNotOpen);
      await expect(openAll(key, sealed.subarray(0, at))).rejects.toThrow(DoesNotOpen);
      await expect(openAll(key, Buffer.concat([sealed, randomBytes(1 + bit)]))).rejects.toThrow(DoesNotOpen);
    }),
    { numRuns: 40 },
  );
});

test('segments in another order, left out, repeated, or cut off at a border do not open', async () => {
  const key = newDataKey();
  const sealed = await sealAll(key, randomBytes(3 * segmentBytes + 5));
  const [first, second, third, last] = [0, 1, 2, 3].map((number) =>
    sealed.subarray(1 + number * sealedSegment, 1 + (number + 1) * sealedSegment),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const start = sealed.subarray(0, 1);
  for (const parts of [
    [second, first, third, last],
    [first, third, last],
    [first, first, second, third, last],
    [first, second, third],
    [first],
    [last],
    [],
  ])
    await expect(openAll(key, Buffer.concat([start, ...parts]))).rejects.toThrow(DoesNotOpen);
});

test('another key, another place and another file’s segment do not open it', async () => {
  const [key, other] = [newDataKey(), newDataKey()];
  const sealed = await sealAll(key, randomBytes(segmentBytes + 9));
  const others = await sealAll(other, randomBytes(segmentBytes + 9));
  await expect(openAll(other, sealed)).rejects.toThrow(DoesNotOpen);
  await expect(all(openStream(key, 'copy', pieces(sealed, [9000])))).rejects.toThrow(DoesNotOpen);
  const mixed = Buffer.concat([sealed.subarray(0, 1 + sealedSegment), others.subarray(1 + sealedSegment)]);
  await expect(openAll(key, mixed)).rejects.toThrow(DoesNotOpen);
});

test('an altered stream gives only what was proved before the alteration', async () => {
  const key = newDataKey();
  const plain = randomBytes(3 * segmentBytes);
  const sealed = await sealAll(key, plain);
  sealed.writeUInt8((sealed.at(-1) ?? 0) ^ 1, sealed.length - 1);
  const given: Buffer[] = [];
  const reading = (async () => {
    for await (const chunk of openStream(key, 'original', pieces(sealed, [65_536]))) given.push(chunk);
  })();
  await expect(reading).rejects.toThrow(DoesNotOpen);
  expect(Buffer.concat(given).equals(plain.subarray(0, 2 * segmentBytes))).toBe(true);
});
