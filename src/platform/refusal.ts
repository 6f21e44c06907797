/** What must undo the work is thrown as a coded refusal and caught once, in platform/web. docs/errors.md lists the codes. */
export const refusalCodes = [
  'not-found',
  'not-allowed',
  'not-signed-in',
  'changed-meanwhile',
  'bad-request',
  'too-many',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
