import { Argument, type Command } from 'commander';
import { parts } from '../child.ts';
import { runService } from '../service.ts';

/** `plainsight start`, the same as `npm start`. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('Run the service: both sites and the worker, or one of them alone')
    .addArgument(new Argument('[part]', 'one part alone; needs DATABASE_URL').choices(parts))
    .action(async (part: string | undefined) => runService(part === undefined ? [] : [part]));
}
