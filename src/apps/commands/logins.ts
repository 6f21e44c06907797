import type { Command } from 'commander';
import { readSettings } from '../../platform/config.ts';
import { renewDoorLogins } from '../../platform/db/prepare.ts';
import { SetupProblem } from '../../platform/setup-problem.ts';

/** `plainsight logins renew`. */
export function addLogins(program: Command): void {
  program
    .command('logins')
    .description('The database logins of the public site, the staff site and the worker')
    .command('renew')
    .description('Make new secrets for the logins and keep them under DATA_DIR/secrets')
    .addHelpText(
      'after',
      '\nRestart the service afterwards, and copy the secrets to every machine that runs a part of it.',
    )
    .action(async () => {
      const { databaseUrl, dataDir } = readSettings();
      if (databaseUrl === undefined)
        throw new SetupProblem(
          'The embedded database renews nothing: its secrets and its data lie together. Give DATABASE_URL.',
        );
      await renewDoorLogins(databaseUrl, dataDir);
      process.stdout.write(`The logins have new secrets, kept under ${dataDir}/secrets.\n`);
    });
}
