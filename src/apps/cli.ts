// `npx plainsight`: the command line. Each command adds itself; what it does is booked under the operating-system account.
import { Command } from 'commander';
import { SetupProblem } from '../platform/setup-problem.ts';
import { addAudit } from './commands/audit.ts';
import { addLogins } from './commands/logins.ts';
import { addMembers } from './commands/members.ts';
import { addPractice } from './commands/practice.ts';
import { addReferrals } from './commands/referrals.ts';
import { addStart } from './commands/start.ts';

const program = new Command('plainsight')
  .description('Plainsight: the shared system of a county anti-slavery partnership')
  .addHelpText(
    'after',
    `
Commands use the database that is running over DATA_DIR, or the one of DATABASE_URL; otherwise they start the embedded
one for their own length. What they do is written in the book under your operating-system account.

Examples:
  npx plainsight audit verify                    is the book whole?
  npx plainsight practice load --reports 10000   more invented reports, to try how it feels when it is full
  npx plainsight referrals pack NR-4KD7W2 --out packs   what is entered into the national service
  npx plainsight help practice load              everything about one command`,
  )
  .showHelpAfterError('(npx plainsight --help lists the commands)');

for (const add of [addStart, addMembers, addAudit, addPractice, addReferrals, addLogins]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(
    `${error instanceof SetupProblem ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
}
