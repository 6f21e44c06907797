import { supervise } from '../../apps/supervisor.ts';
import { settingsFrom } from '../../platform/config.ts';

// A supervisor of its own process, for the test that kills it: tells the part's process and waits.
const settings = settingsFrom({ DATA_DIR: process.argv[2] });
const module = new URL('./steady-part.ts', import.meta.url);
const running = supervise([{ briefing: { part: 'public', settings, practice: true, doors: {} }, module }], {
  ready: () => undefined,
  died: () => undefined,
  refused: () => undefined,
});
await running.allReady;
process.stdout.write(`${running.pidOf('public')}\n`);
