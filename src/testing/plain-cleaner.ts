/** A cleaner for tests of what stands around it: the copy is the original with a word in front, the preview is a word. */
import { buffer } from 'node:stream/consumers';
import type { Cleaner } from '../files/index.ts';

const made = (name: string, type: string, bytes: Buffer) => ({
  name,
  type,
  size: bytes.length,
  async *bytes() {
    yield bytes;
  },
});

export const plainCleaner: Cleaner = {
  async clean(original, { name }, work) {
    const copy = Buffer.concat([Buffer.from('copy of '), await buffer(original)]);
    return work({
      kind: 'made',
      copy: made(`copy of ${name}`, 'image/jpeg', copy),
      preview: made('preview.webp', 'image/webp', Buffer.from('small')),
      found: { suggestions: [{ what: 'device', from: 'Model', text: 'SM-G900F' }], leftOut: [] },
    });
  },
  close: async () => undefined,
};
