import { buffer } from 'node:stream/consumers';
import type { Cleaner } from '../../files/index.ts';
import { exampleTemplate } from '../../investigations/staff/templates/example-template.ts';
import type { ChosenFile } from '../browse.ts';
import { easyCleaner } from '../files.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word form with places in it, as the page for such forms gives one. */
export const wordForm = async (): Promise<ChosenFile> => ({
  name: 'form.docx',
  type,
  bytes: await exampleTemplate(new Date('2026-11-02')),
});

/** A cleaner whose copy of a Word file is that file, where a test fills one and is not about cleaning. */
export const keepsWord: Cleaner = {
  ...easyCleaner,
  async clean(original, of, work) {
    if (of.type !== type) return easyCleaner.clean(original, of, work);
    const bytes = await buffer(original);
    const copy = {
      ...of,
      size: bytes.length,
      async *bytes() {
        yield bytes;
      },
    };
    return work({ kind: 'made', copy, preview: undefined, found: { suggestions: [], leftOut: [] } });
  },
};
