/** The evidence of a referral: what its form takes, which of its files go with it, and what becomes of those that cannot. */
import type { StaffAct, WorkerAct } from '../access/index.ts';
import {
  type AttachedFile,
  attachFiles,
  type KeptFile,
  kindOf,
  kindOfName,
  listFiles,
} from '../files/index.ts';
import { staffPaths } from '../paths.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { createTask } from '../tasks/index.ts';
import type { Answers, Said } from './answer.ts';
import { answerQuestions } from './answer-questions.ts';
import { evidenceTitle } from './evidence-words.ts';
import { type OpenedReferral, openReferral } from './open-referral.ts';
import { questionsAsked } from './questions/ask.ts';
import { type Question, type QuestionSet, questionsOf } from './questions/question.ts';
import { getReferral, lockReferral } from './referral-store.ts';

const described = 'evidence-description';

/** What the form takes as evidence: how many files, how large, of which kinds. All of it stands in the question set. */
export interface EvidenceRule {
  readonly question: string;
  readonly mostFiles: number;
  /** Of one file, in bytes. */
  readonly mostBytes: number;
  /** As names end, without the dot. */
  readonly extensions: readonly string[];
}

const ruleIn = (questions: readonly Question[]): EvidenceRule | undefined => {
  const question = questions.find((each) => each.file !== undefined);
  return question?.file === undefined
    ? undefined
    : {
        question: question.id,
        mostFiles: question.file.maxFiles,
        mostBytes: question.file.maxBytesEach,
        extensions: question.file.extensions,
      };
};

/** What this referral's form takes; undefined while, or because, it asks for none. */
export const evidenceRule = (opened: {
  readonly set: QuestionSet;
  readonly answers: Answers;
}): EvidenceRule | undefined => ruleIn(questionsAsked(opened.set, opened.answers));

/** Does the form take files of this kind? By what the content is, not by its name. */
export const takesKind = (rule: EvidenceRule, type: string): boolean =>
  kindOf(type)?.extensions.some((end) => rule.extensions.includes(end)) === true;

/** `goes`: in the pack. `left-out`: a member decided so. The others cannot go, or not yet. */
export const fileStandings = [
  'goes',
  'left-out',
  'waiting',
  'infected',
  'cannot-be-made-safe',
  'not-taken',
  'too-large',
] as const;
export type FileStanding = (typeof fileStandings)[number];

const chosenIn = (set: QuestionSet, answers: Answers): readonly string[] | undefined => {
  const said = answers.get(ruleIn(questionsOf(set))?.question ?? '')?.said;
  return said?.kind === 'value' ? [said.value].flat() : undefined;
};

/** Whether a file goes with the referral, and why not. */
export function standingOf(
  { set, answers }: { readonly set: QuestionSet; readonly answers: Answers },
  file: AttachedFile,
): FileStanding {
  const rule = ruleIn(questionsOf(set));
  const chosen = chosenIn(set, answers);
  if (chosen?.includes(file.fileId) === false) return 'left-out';
  if (file.state !== 'clean') return file.state;
  const { copy } = file;
  if (copy === undefined) return 'waiting';
  if (rule === undefined || !rule.extensions.some((end) => kindOfName(copy.name)?.extensions.includes(end)))
    return 'not-taken';
  return copy.size > rule.mostBytes ? 'too-large' : 'goes';
}

/**
 * Hangs files on a referral, says which go with it, and adds what they are to the form's own question for that. From then on each
 * waits for its check. @throws {Refusal} not-found; changed-meanwhile once sent or closed; not-allowed where the form takes no files,
 * or not as many
 */
export async function addEvidence(
  act: StaffAct,
  referralId: string,
  files: readonly KeptFile[],
  told: string,
): Promise<void> {
  await lockReferral(act, referralId);
  const opened = await openReferral(act, referralId);
  const rule = evidenceRule(opened);
  const before = await listFiles(act, referralId, opened.dataKey);
  if (rule === undefined || before.length + files.length > rule.mostFiles) throw new Refusal('not-allowed');
  await attachFiles(
    act,
    { recordId: referralId, kind: 'referral', dataKey: opened.dataKey, from: 'member' },
    files,
  );
  const known = new Set(before.map(({ fileId }) => fileId));
  const after = await listFiles(act, referralId, opened.dataKey);
  const going = [
    ...(chosenIn(opened.set, opened.answers) ?? [...known]),
    ...after.map(({ fileId }) => fileId).filter((fileId) => !known.has(fileId)),
  ];
  const given = new Map<string, Said | undefined>([[rule.question, { kind: 'value', value: going }]]);
  const text = describedWith(opened.answers, files, told);
  if (text !== undefined) given.set(described, { kind: 'value', value: text });
  await answerQuestions(act, referralId, given);
}

/** What the files are, as it will stand; undefined when nothing is added. */
export function describedWith(
  answers: Answers,
  files: readonly Pick<KeptFile, 'name'>[],
  told: string,
): string | undefined {
  if (told === '' || files.length === 0) return undefined;
  const said = answers.get(described)?.said;
  const stands = said?.kind === 'value' && typeof said.value === 'string' ? `${said.value}\n` : '';
  return `${stands}${files.map(({ name }) => name).join(', ')}: ${told}`;
}

/** How long the description may be; undefined where the form does not limit it. */
export const longestDescription = (set: QuestionSet): number | undefined =>
  questionsOf(set).find(({ id }) => id === described)?.maxLength;

/** Leaves a file out of what goes, or puts it back; the file itself stays. @throws {Refusal} not-found, changed-meanwhile */
export async function chooseEvidence(
  act: StaffAct,
  referralId: string,
  fileId: string,
  goes: boolean,
): Promise<void> {
  await lockReferral(act, referralId);
  const opened = await openReferral(act, referralId);
  const rule = evidenceRule(opened);
  const all = (await listFiles(act, referralId, opened.dataKey)).map((file) => file.fileId);
  if (rule === undefined || !all.includes(fileId)) throw new Refusal('not-found');
  const chosen = chosenIn(opened.set, opened.answers) ?? all;
  const value = all.filter((each) => (each === fileId ? goes : chosen.includes(each)));
  await answerQuestions(act, referralId, new Map([[rule.question, { kind: 'value', value }]]));
}

/** Evidence of an opened referral, in the order in which it came. */
export const listEvidence = async (
  act: StaffAct,
  opened: OpenedReferral,
): Promise<readonly { readonly file: AttachedFile; readonly standing: FileStanding }[]> =>
  (await listFiles(act, opened.referral.referralId, opened.dataKey)).map((file) => ({
    file,
    standing: standingOf(opened, file),
  }));

/** A file was refused by the scanner or could not be made safe: whoever holds the referral is asked to look, once. */
export async function noteFileStays(act: WorkerAct, referralId: string, fileId: string): Promise<void> {
  const referral = await getReferral(act, referralId);
  if (referral.state === 'sent' || referral.state === 'closed') return;
  await createTask(act, {
    agencyId: referral.agencyId,
    ownerId: referral.holder,
    dueOn: londonDay(act.now),
    title: evidenceTitle(referral.reference),
    aboutPath: staffPaths.referralEvidence(referralId),
    recordId: referralId,
    source: 'referrals.evidence',
    sourceKey: `${referralId}:${fileId}`,
  });
}
