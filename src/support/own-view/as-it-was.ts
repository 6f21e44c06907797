/** What stood of people's own views at a moment: codes, and what the person wrote. Pure. */
import type { OwnViewMade, OwnWords } from './own-view-store.ts';

/** The views that there were, as they were then: a code that was ended since still worked. */
export const viewsAt = (views: readonly OwnViewMade[], then: Date): OwnViewMade[] =>
  views
    .filter(({ madeAt }) => madeAt <= then)
    .map((each) => (each.endedAt !== null && each.endedAt > then ? { ...each, endedAt: null } : each));

/** What the person had written, as it was then: read only where somebody had read it by then. */
export const wordsAt = (told: readonly OwnWords[], then: Date): OwnWords[] =>
  told
    .filter(({ at }) => at <= then)
    .map((each) =>
      each.seenAt !== null && each.seenAt > then ? { ...each, seenAt: null, seenBy: null } : each,
    );
