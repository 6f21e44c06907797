import { type Command, InvalidArgumentError } from 'commander';
import { readStreetRing } from '../../platform/keys/index.ts';
import { SetupProblem } from '../../platform/setup-problem.ts';
import { loadCounty } from '../../practice/index.ts';
import { withGround } from '../command-ground.ts';
import { openFilesFolder } from '../files-folder.ts';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** `plainsight practice load`. */
export function addPractice(program: Command): void {
  program
    .command('practice')
    .description('The invented county, for learning and for trials')
    .command('load')
    .description('Add invented reports to a practice database')
    .requiredOption('--reports <number>', 'how many', wholeNumber)
    .option(
      '--name <name>',
      'of this filling: the same name again goes on where it stopped',
      `load-${Date.now()}`,
    )
    .action(async ({ reports, name }: { reports: number; name: string }) => {
      await withGround(async ({ settings, contexts, practice, operator }) => {
        if (!practice)
          throw new SetupProblem(
            'This database was made for real work: nothing invented is ever loaded into it.',
          );
        await loadCounty(contexts, {
          name,
          reports,
          fileStore: openFilesFolder(settings, readStreetRing(settings.keysDir)),
          operator,
          progress: (loaded, wanted) => void process.stderr.write(`${loaded} of ${wanted} reports …\n`),
        });
      });
      process.stdout.write(`${reports} invented reports are in.\n`);
    });
}
