import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { becomeChild } from '../../apps/child.ts';

// A part that does nothing but run, and leaves a note when it was stopped properly.
const child = await becomeChild();
const work = setInterval(() => undefined, 1_000);
child.onStop(async () => {
  clearInterval(work);
  writeFileSync(join(child.settings.dataDir, `${child.part}-stopped`), JSON.stringify(child.doors));
});
child.ready();
