import type { ComponentChildren } from 'preact';
import type { Day } from '../../../platform/working-days.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';

/** What the page of disruption shows. */
export interface DisruptionProps {
  readonly one: Investigation;
  readonly story: Story;
  readonly today: Day;
  /** This member may write in it. */
  readonly works: boolean;
  readonly head: ComponentChildren;
}
