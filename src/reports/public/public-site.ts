/** What the pages of the public site are given by the door that serves them. */
import type { Contexts } from '../../audit/index.ts';
import type { AssetHrefs } from '../../design/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { StreetRing } from '../../platform/keys/index.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Brake } from '../../platform/web/index.ts';

/** What every page needs to be drawn. */
export interface PageSite {
  readonly assets: AssetHrefs;
  /** True where everything is invented. */
  readonly practice: boolean;
}

export interface PublicSite extends PageSite {
  readonly contexts: Contexts<StreetRing>;
  readonly keys: StreetRing;
  readonly clock: Clock;
  /** Where attached files lie. */
  readonly fileStore: FileStore;
  /** Slows down the guessing of receipts. */
  readonly returnBrake: Brake;
}
