// `npx plainsight`: the command line. Each command adds itself; what it does is booked under the operating-system account.
import { Command } from 'commander';
import { SetupProblem } from '../platform/setup-problem.ts';

const program = new Command('plainsight')
  .description('Plainsight: the shared system of a county anti-slavery partnership')
  .addHelpText(
    'after',
    `
Commands use the database that is running over DATA_DIR, or the one of DATABASE_URL; otherwise they start the embedded
one for their own length. What they do is written in the book under your operating-system account. Only link needs no database.

Examples:
  npx plainsight audit verify                    is the book whole?
  npx plainsight practice load --reports 10000   more invented reports, to try how it feels when it is full
  npx plainsight referrals pack NR-4KD7W2 --out packs   what is entered into the national service
  npx plainsight link people.csv --out pairs.csv find the same people in a spreadsheet
  npx plainsight help practice load              everything about one command`,
  )
  .showHelpAfterError('(npx plainsight --help lists the commands)');

/** Loaded only when asked for: linking two spreadsheets must not wait for the whole system to be read. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  start: async () => (await import('./commands/start.ts')).addStart,
  members: async () => (await import('./commands/members.ts')).addMembers,
  link: async () => (await import('../linking/commands.ts')).addLink,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  practice: async () => (await import('./commands/practice.ts')).addPractice,
  referrals: async () => (await import('./commands/referrals.ts')).addReferrals,
  logins: async () => (await import('./commands/logins.ts')).addLogins,
};
const asked = commands[process.argv[2] ?? ''];
for (const load of asked ? [asked] : Object.values(commands)) (await load())(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(
    `${error instanceof SetupProblem ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
}
