import type { ReturnedChange } from './change-form.ts';
import type { MemberModel } from './load-member.ts';

/** What each part of the page is given. */
export interface MemberViewProps {
  readonly model: MemberModel;
  readonly formToken: string;
  readonly returned: ReturnedChange | undefined;
  /** Somebody else changed the member before the form came. */
  readonly meanwhile: boolean;
  readonly done: string | undefined;
}
