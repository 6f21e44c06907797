/** Puts sealed bytes into a store until it is killed, and says the name and the key of each once it has been acknowledged. */
import { randomBytes, randomInt } from 'node:crypto';
import { newDataKey, sealedSize, sealStream } from '../../platform/keys/index.ts';
import { openFolderStore } from '../../platform/store/index.ts';

const store = openFolderStore({ folder: process.argv[2] ?? '', mark: 'test', keepFree: 0 });

async function* random(size: number): AsyncGenerator<Buffer> {
  for (let left = size; left > 0; left -= 65_536) yield randomBytes(Math.min(left, 65_536));
}

/** One of several who put at once. */
async function putAndSay(): Promise<never> {
  for (;;) {
    const key = newDataKey();
    const size = randomInt(700_000);
    const { blob } = await store.put(sealStream(key, 'original', random(size)), sealedSize(size));
    process.stdout.write(`${blob} ${key.toString('hex')} ${size}\n`);
  }
}

await Promise.all([putAndSay(), putAndSay(), putAndSay()]);
