/** Packs of every branch of the form, for tests of what goes into one and how it is drawn. */
import type { Said } from '../referrals/answer.ts';
import { buildPack, type PackInput } from '../referrals/pack/build-pack.ts';
import { questionSetOn } from '../referrals/questions/question-sets.ts';
import { everyBranch } from './every-branch.ts';

export const set = questionSetOn('2026-11-28');
export const branches = everyBranch(set);
const file = {
  number: 1,
  name: 'evidence/01-letter.pdf',
  calledBySender: 'letter.pdf',
  type: 'application/pdf',
  bytes: 2048,
  originalSha256: 'a'.repeat(64),
};
export const packOf = (answers: PackInput['answers'], more: Partial<PackInput> = {}) =>
  buildPack({
    reference: 'NR-4KD7W2',
    set,
    answers,
    files: [file],
    settled: [],
    madeAt: new Date('2026-11-28T10:00:00Z'),
    ...more,
  });
export const said = (value: string | string[]): { readonly said: Said } => ({
  said: { kind: 'value', value },
});
export const filled = (name: string) => new Map(branches.find((each) => each.name === name)?.answers);
