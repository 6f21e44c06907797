/**
 * The process in which files are taken apart. It holds no key, no database and no setting, sees one folder with one file at a time, and is
 * killed when it takes too long or too much. It says `ready` once, then answers each job.
 */
import type { KindId } from '../kinds.ts';
import { cleanFile } from './clean-file.ts';

interface Job {
  readonly folder: string;
  readonly kind: KindId;
}

process.on('message', (job: Job) => {
  cleanFile(job.folder, job.kind).then(
    (answer) => process.send?.(answer),
    () => process.exit(1),
  );
});
// Without the one who asks there is nothing to do.
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
