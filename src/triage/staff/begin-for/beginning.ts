import type { VNode } from 'preact';
import type { RecordKind, Role, SignedIn, StaffAct } from '../../../access/index.ts';
import type { FormBody } from '../../../platform/web/index.ts';
import type { OpenedReport } from '../../../reports/index.ts';

/** What is asked besides, as a part of the form. */
export interface Asked {
  /** What the fields hold before anybody typed. */
  start(opened: Pick<OpenedReport, 'told'>): FormBody;
  /** What is wrong with what was typed, by field; empty where nothing is. */
  wrongWith(form: FormBody): ReadonlyMap<string, string>;
  fields(form: FormBody, errors: ReadonlyMap<string, string>): VNode;
}

/** What of a report's person begins. */
export interface Beginning {
  /** The page's route; its form's is named the same with `.begin`. */
  readonly route: string;
  /** The page of a report. */
  address(reportId: string): string;
  readonly act: 'referral.begin' | 'case.begin' | 'investigation.begin';
  readonly kind: Exclude<RecordKind, 'report'>;
  /** Who may begin one; whoever works at the desk, where it is not said. */
  may?(member: SignedIn): boolean;
  /** For people who are chosen, each with one of their own and somebody who works on it; or one of the whole report, for oneself. */
  readonly forWhom?: 'people' | 'oneself';
  /** Whoever has it opens what they began for themselves; others come back to the report. */
  readonly role: Role;
  /** How the report's page is told that it was begun. */
  readonly done: string;
  /** The page of what has begun. */
  begunAt(id: string): string;
  /** Who can be given it. */
  listHolders(act: StaffAct): Promise<readonly { readonly memberId: string; readonly name: string }[]>;
  /** Begins one for each of these people, by their place in the report. @throws {Refusal} not-found, not-allowed, bad-request */
  begin(
    act: StaffAct,
    reportId: string,
    of: { holder: string; people: readonly Begun[]; form: FormBody },
  ): Promise<void>;
  readonly asks?: Asked;
  t(
    word:
      | 'heading'
      | 'lead'
      | 'nobody'
      | 'passOn'
      | 'who'
      | 'whoHint'
      | 'noName'
      | 'unnamed'
      | 'holder'
      | 'begin',
  ): string;
  title(reference: string): string;
}

interface Begun {
  readonly id: string;
  readonly at: number | undefined;
}
