/** What the page of a conference is made of. */
import type { Item, Judged } from '../../agenda/item.ts';
import type { agendaOf } from '../../agenda/slots.ts';
import type { Acceptance, Conference, Invited } from '../../conference/conference.ts';
import type { Change } from '../../conference/version.ts';

export interface OneProps {
  readonly one: Conference;
  readonly invited: readonly Invited[];
  /** What has changed since it was called, the last first. */
  readonly changes: readonly Change[];
  readonly acceptances: readonly Acceptance[];
  /** This member accepted the statement. */
  readonly bound: boolean;
  /** This member said that they are there. */
  readonly present: boolean;
  /** This member opens and closes it. */
  readonly runs: boolean;
  /** The agenda as it is for this member. */
  readonly slots: ReturnType<typeof agendaOf<Item>>;
  /** How high the risk of each item was judged, the last first. */
  readonly risks: ReadonlyMap<string, readonly Judged[]>;
  readonly agenciesOn: ReadonlyMap<string, readonly string[]>;
  /** The items of which this member's agency has written its part. */
  readonly written: ReadonlySet<string>;
  /** This member's agency. */
  readonly own: string;
  /** This member may put cases of their agency on the agenda. */
  readonly puts: boolean;
  /** The case that this member means to put on its agenda. */
  readonly forCase: string | undefined;
  readonly now: Date;
  readonly formToken: string;
  readonly done: string | undefined;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}
