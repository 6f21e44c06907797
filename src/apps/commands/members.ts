import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import {
  findOnlyAdministrator,
  inviteFirst,
  keepMail,
  linkLimits,
  listAgencies,
  openLink,
  reinviteOnlyAdministrator,
} from '../../access/index.ts';
import { openMailer } from '../../platform/mail/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { SetupProblem } from '../../platform/setup-problem.ts';
import { type CommandGround, withGround } from '../command-ground.ts';
import { sendDueMails } from '../post.ts';

interface Options {
  readonly name?: string;
  readonly agency: string;
}

/** Adds the first member. Gives their id and their agency's name. @throws {SetupProblem} */
async function addFirst(
  { contexts, operator }: CommandGround,
  email: string,
  { name, agency }: Options,
): Promise<{ memberId: string; agencyName: string }> {
  const agencies = await contexts.look({ operator }, listAgencies);
  const known = agencies.find((each) => each.agencyId === agency);
  if (known === undefined)
    throw new SetupProblem(
      `No agency is called ${agency}. Give one with --agency: ${agencies.map((each) => each.agencyId).join(', ')}.`,
    );
  try {
    const memberId = await contexts.act({ operator }, { act: 'member.invite' }, (act) =>
      inviteFirst(act, { email, name: name ?? email, agencyId: agency }),
    );
    return { memberId, agencyName: known.name };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-allowed')
      throw new SetupProblem(
        'This installation has members already: an administrator invites the next ones.',
      );
    if (error instanceof Refusal && error.code === 'bad-request')
      throw new SetupProblem(`${email} is not an e-mail address.`);
    throw error;
  }
}

/** Mails the link, or gives it to the operator where no mail server is set up: the one time that it is shown. */
async function passOn(ground: CommandGround, memberId: string): Promise<string> {
  const { contexts, operator, settings } = ground;
  const { smtpUrl, mailFrom, staffUrl } = settings;
  const line = { act: 'mail.prepare', record: { kind: 'member', id: memberId } } as const;
  const linkId = randomUUID();
  if (smtpUrl === undefined) {
    const link = await contexts.act({ operator }, line, (act) =>
      openLink(act, { linkId, purpose: 'join', memberId }, staffUrl),
    );
    return `No mail server is set up (SMTP_URL), so here is the link to join with. It works once, for ${linkLimits.joinDays} days, and is not shown again:\n${link}\n`;
  }
  await contexts.act({ operator }, line, (act) =>
    keepMail(act, { mailId: linkId, kind: 'invitation', memberId }),
  );
  const mailer = openMailer(smtpUrl, mailFrom);
  const quiet = { warn: () => undefined };
  const waiting = await sendDueMails({ contexts, mailer, staffUrl, log: quiet });
  mailer.close();
  return waiting === 0
    ? 'The link to join with is on its way by mail.\n'
    : 'The mail server did not take the mail. It waits, and goes as soon as the service runs and the mail server answers.\n';
}

/** Lets an agency's only administrator, whom nobody else could help, be invited anew. Gives their id. @throws {SetupProblem} */
async function reinvite({ contexts, operator }: CommandGround, typed: string): Promise<string> {
  const email = typed.trim().toLowerCase();
  const memberId = await contexts.act({ operator }, { act: 'member.open' }, (act) =>
    findOnlyAdministrator(act, email),
  );
  if (memberId === undefined)
    throw new SetupProblem(
      `${typed} is not the only administrator of an agency. Anybody else is invited anew by their agency’s administrator, on the staff site under Members.`,
    );
  const line = { act: 'member.invite-again', record: { kind: 'member', id: memberId } } as const;
  await contexts.act({ operator }, line, (act) => reinviteOnlyAdministrator(act, email));
  return memberId;
}

/** `plainsight members invite-first` and `invite-again`. */
export function addMembers(program: Command): void {
  const members = program.command('members').description('The people with accounts');
  members
    .command('invite-again')
    .description('Let an agency’s only administrator join anew, who can sign in no more')
    .argument('<email>', 'their work e-mail address')
    .addHelpText('after', '\nTheir password, authenticator and recovery codes stop working at once.')
    .action(async (email: string) => {
      const words = await withGround(async (ground) => passOn(ground, await reinvite(ground, email)));
      process.stdout.write(words);
    });
  members
    .command('invite-first')
    .description('Invite the first administrator of a new installation')
    .argument('<email>', 'their work e-mail address')
    .option('--name <name>', 'their name; the address when left out')
    .option('--agency <id>', 'their agency', 'cheshire-police')
    .action(async (email: string, options: Options) => {
      const words = await withGround(async (ground) => {
        const { memberId, agencyName } = await addFirst(ground, email, options);
        return `${email} is invited as administrator at ${agencyName}.\n${await passOn(ground, memberId)}`;
      });
      process.stdout.write(words);
    });
}
