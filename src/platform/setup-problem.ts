/** Something the operator has to put right before the service can start. The message says what and how; it is shown as it is. */
export class SetupProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SetupProblem';
  }
}
