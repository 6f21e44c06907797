/** `npx plainsight referrals`: the form in force, and the pack of one referral. `apps` brings the way into the database. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Contexts } from '../audit/index.ts';
import { systemClock } from '../platform/clock.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { SetupProblem } from '../platform/setup-problem.ts';
import type { FileStore } from '../platform/store/index.ts';
import { londonDay } from '../platform/working-days.ts';
import { alteredIn, type MadePack, makePack, withHashes } from './pack/make-pack.ts';
import { choicesOf } from './questions/option-lists.ts';
import { type Question, type QuestionSet, type Route, routes } from './questions/question.ts';
import { questionSetOn } from './questions/question-sets.ts';
import { findByReference } from './referral-store.ts';

/** What a command works on: the worker's way in, under the operating-system account. */
export interface ReferralGround {
  readonly contexts: Contexts<BookRing>;
  readonly operator: string;
  readonly fileStore: FileStore;
}

function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('It must be a day, as 2026-11-28.');
  return text;
}

/** One question as it is printed: what the form asks, what may be answered, and when it is asked. */
const printed = ({ routes: of, options, list, ...rest }: Question, section: string, route: Route) => {
  const choices =
    options ?? choicesOf({ ...rest, routes: of, list })?.map((value) => ({ value, label: value }));
  return {
    ...rest,
    section,
    ...(choices === undefined ? {} : { options: choices }),
    ...(rest.when === undefined
      ? {}
      : { when: rest.when.filter((one) => one['route'] === undefined || one['route'].includes(route)) }),
  };
};

/** The questions of one route, in the order of the set. */
export const questionsOfRoute = (set: QuestionSet, route: Route) =>
  set.sections.flatMap(({ id, questions }) =>
    questions.filter((each) => each.routes.includes(route)).map((each) => printed(each, id, route)),
  );

/** Writes a pack as files that only whoever asked may read; gives how many. @throws {SetupProblem} when there are files of that name */
export async function writePack(made: MadePack, out: string): Promise<number> {
  let count = 0;
  for await (const { name, body } of withHashes(made.parts)) {
    const path = join(out, made.pack.reference, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(body(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        throw new SetupProblem(`${path} is there already. Give another folder with --out.`);
      throw error;
    }
    count += 1;
  }
  return count;
}

const refusals: Readonly<Record<string, string>> = {
  'bad-request': 'Its answers do not settle yet which route it takes: age and consent come first.',
  'changed-meanwhile':
    'Words of this Duty to Notify may say who the person is. Its author settles them first, on the referral’s page “Pack”.',
};

/** Makes the pack of the referral of this reference; each is a line in the book about that referral. @throws {SetupProblem} */
export async function packOf(
  { contexts, operator, fileStore }: ReferralGround,
  reference: string,
): Promise<MadePack> {
  const caller = { operator };
  const found = await contexts.act(caller, { act: 'referral.open', detail: { reference } }, (act) =>
    findByReference(act, reference),
  );
  if (found === undefined) throw new SetupProblem(`There is no referral ${reference}.`);
  try {
    const made = await contexts.act(
      caller,
      { act: 'referral.pack', record: { kind: 'referral', id: found.referralId }, detail: { by: 'command' } },
      (act) => makePack(act, fileStore, found.referralId),
    );
    const altered = (await alteredIn(fileStore, made)).map(({ found: { fileId, sealed } }) => ({
      fileId,
      name: sealed.name,
    }));
    if (altered.length === 0) return made;
    await contexts.act(
      caller,
      {
        act: 'file.not-as-it-came',
        record: { kind: 'referral', id: found.referralId },
        detail: { file: altered[0]?.fileId ?? '', by: 'command' },
      },
      () => Promise.resolve(),
    );
    throw new SetupProblem(
      `No pack of ${reference}. In the store these are not as we put them there: ${altered.map(({ name }) => name).join(', ')}. A backup may still hold them.`,
    );
  } catch (error) {
    const why = error instanceof Refusal ? refusals[error.code] : undefined;
    throw why === undefined ? error : new SetupProblem(`No pack of ${reference}. ${why}`);
  }
}

/** `plainsight referrals questions` and `pack`. */
export function addReferrals(
  program: Command,
  withGround: (work: (ground: ReferralGround) => Promise<void>) => Promise<void>,
): void {
  const referrals = program.command('referrals').description('NRM referrals and Duty to Notify');
  referrals
    .command('questions')
    .description('Print the questions that the national form asks')
    .addOption(new Option('--route <route>', 'which route').choices(routes).makeOptionMandatory())
    .option('--on <day>', 'the form in force on this day; today when left out', dayOf)
    .option('--json', 'as JSON')
    .action(({ route, on, json }: { route: Route; on?: string; json?: true }) => {
      const set = questionSetOn(on ?? londonDay(systemClock.now()));
      const asked = questionsOfRoute(set, route);
      const lines = asked.map(
        ({ id, label, required }) => `${id}: ${label}${required ? '' : ' (may be left out)'}`,
      );
      process.stdout.write(
        json ? `${JSON.stringify(asked, null, 2)}\n` : `${set.name}\n${lines.join('\n')}\n`,
      );
    });
  referrals
    .command('pack')
    .description(
      'Write the pack of a referral: the PDF to type from, answers.json, and the evidence with its hashes',
    )
    .argument('<reference>', 'such as NR-4KD7W2')
    .requiredOption('--out <folder>', 'where to')
    .addHelpText(
      'after',
      '\nNo interface of the national service exists: somebody enters the pack by hand. Each pack is a line in the book.',
    )
    .action(async (reference: string, { out }: { out: string }) => {
      await withGround(async (ground) => {
        const made = await packOf(ground, reference.trim().toUpperCase());
        const count = await writePack(made, out);
        const missing =
          made.pack.missing.length === 0
            ? ''
            : ` ${made.pack.missing.length} answers are missing: ${made.pack.missing.join(', ')}.`;
        process.stdout.write(`${count} files are in ${join(out, made.pack.reference)}.${missing}\n`);
      });
    });
}
