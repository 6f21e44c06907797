import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The kinds of test in the order of a run: those that take long by themselves, then those of many short files, which fill what is left. */
const kinds = ['browser', 'database', 'pure'];

/** What takes longest, and would keep everybody waiting if it came last. Anything else goes by its size. */
const longest = [
  /\/strength\/killed/,
  /\/apps\/service\./,
  /\/e2e\/cleaned-recordings/,
  /\/trust\//,
  /\/strength\/hostile\./,
];

const rank = (order: readonly (string | RegExp)[], is: (each: string | RegExp) => boolean): number => {
  const found = order.findIndex(is);
  return found < 0 ? order.length : found;
};

/** Orders the files of a run so that all workers end at about the same time, the first time as well as later. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const kind = ({ project }: TestSpecification) => rank(kinds, (each) => each === project.name);
    const wait = ({ moduleId }: TestSpecification) =>
      rank(longest, (each) => each instanceof RegExp && each.test(moduleId));
    return bySize.toSorted((a, b) => kind(a) - kind(b) || wait(a) - wait(b));
  }
}
