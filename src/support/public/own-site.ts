/** What the pages of a person's own view are given by the door that serves them. */
import type { ComponentChildren, VNode } from 'preact';
import type { Contexts } from '../../audit/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { StreetRing } from '../../platform/keys/index.ts';
import type { Brake, Visit } from '../../platform/web/index.ts';
import type { SpokenLang } from '../../platform/words/index.ts';

/** One page as the door frames it: languages, the button that leaves, the foot. */
export interface OwnPage {
  readonly visit: Visit;
  readonly title: string;
  readonly lang: SpokenLang;
  /** Where the page in English is. */
  readonly englishPath: string;
  readonly hasErrors?: boolean;
  readonly children: ComponentChildren;
}

export interface OwnSite {
  readonly contexts: Contexts<StreetRing>;
  readonly keys: StreetRing;
  readonly clock: Clock;
  /** Slows down the guessing of codes. */
  readonly returnBrake: Brake;
  /** Puts a page into the public site's frame: a whole document. */
  ownFrame(page: OwnPage): VNode;
}
