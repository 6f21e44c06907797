/** The noun: what somebody is to do by a day, as it was agreed; and that it was read back. Pure. */
import type { Day } from '../../platform/working-days.ts';

export interface Action {
  readonly actionId: string;
  readonly itemId: string;
  readonly agencyId: string;
  /** Null: whoever of the agency takes it. */
  readonly ownerId: string | null;
  readonly dueOn: Day;
  readonly byMember: string;
  readonly at: Date;
}

export interface ReadBack {
  readonly conferenceId: string;
  readonly agencyId: string;
  readonly memberId: string;
  readonly at: Date;
}

/** The source of the tasks that arise from what is agreed; each stands for one action. */
export const actionSource = 'conferences.actions';
