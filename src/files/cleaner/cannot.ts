import type { WhyNot } from './found.ts';

/** No safe copy can be made of this file, and why. Thrown anywhere in the cleaning and caught once, in clean-file. */
export class Cannot extends Error {
  override readonly name = 'Cannot';
  readonly why: WhyNot;
  constructor(why: WhyNot) {
    super(why);
    this.why = why;
  }
}

/** @throws {Cannot} */
export function cannot(why: WhyNot): never {
  throw new Cannot(why);
}
