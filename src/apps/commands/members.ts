import type { Command } from 'commander';
import { inviteFirst, listAgencies } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { SetupProblem } from '../../platform/setup-problem.ts';
import { type CommandGround, withGround } from '../command-ground.ts';

interface Options {
  readonly name?: string;
  readonly agency: string;
}

async function invite(
  { contexts, operator }: CommandGround,
  email: string,
  { name, agency }: Options,
): Promise<string> {
  const agencies = await contexts.look({ operator }, listAgencies);
  const known = agencies.find((each) => each.agencyId === agency);
  if (known === undefined)
    throw new SetupProblem(
      `No agency is called ${agency}. Give one with --agency: ${agencies.map((each) => each.agencyId).join(', ')}.`,
    );
  try {
    await contexts.act({ operator }, { act: 'member.invite' }, (act) =>
      inviteFirst(act, { email, name: name ?? email, agencyId: agency }),
    );
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-allowed')
      throw new SetupProblem(
        'This installation has members already: an administrator invites the next ones.',
      );
    if (error instanceof Refusal && error.code === 'bad-request')
      throw new SetupProblem(`${email} is not an e-mail address.`);
    throw error;
  }
  return known.name;
}

/** `plainsight members invite-first`. */
export function addMembers(program: Command): void {
  program
    .command('members')
    .description('The people with accounts')
    .command('invite-first')
    .description('Invite the first administrator of a new installation')
    .argument('<email>', 'their work e-mail address')
    .option('--name <name>', 'their name; the address when left out')
    .option('--agency <id>', 'their agency', 'cheshire-police')
    .action(async (email: string, options: Options) => {
      const agency = await withGround((ground) => invite(ground, email, options));
      process.stdout.write(`${email} is invited as administrator at ${agency}.\n`);
    });
}
