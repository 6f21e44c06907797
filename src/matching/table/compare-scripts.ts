import { latinSkeleton, type Skeleton, sharedSounds, withSilentR } from '../skeleton.ts';
import type { Records } from './records.ts';
import { textOf } from './words.ts';

/** Enough consonants that two words hardly share by chance, and as many as they now and then do. */
const SURE = 4;
const LIKELY = 3;

/** Compares words of which one at least was written in letters or syllables that leave its sounds open. */
export class ScriptComparer {
  private readonly names: Records['names'];
  /** Of each word that was asked for: as it is written, as it is heard where an r may be silent, and without an article. */
  private readonly written: Skeleton[] = [];
  private readonly silent: Skeleton[] = [];
  private readonly bare: Skeleton[] = [];

  constructor(names: Records['names']) {
    this.names = names;
  }

  /**
   * Whether two words may be one name by the consonants that both are heard as: 'sounds' where these are few, 'letters' where they say
   * nothing; two that are written in characters are different if these are.
   */
  level(a: number, b: number): 'same' | 'sounds' | 'letters' | 'different' {
    const { foreign } = this.names;
    const one = foreign.get(a);
    const other = foreign.get(b);
    // In one script letters say more than what they may sound like.
    if (one && other && one.syllables === other.syllables) return one.syllables ? 'different' : 'letters';
    const syllables = one?.syllables === true || other?.syllables === true;
    const skeletonA = one?.skeleton ?? (syllables ? this.silentOf(a) : this.writtenOf(a));
    const skeletonB = other?.skeleton ?? (syllables ? this.silentOf(b) : this.writtenOf(b));
    let shared = sharedSounds(skeletonA, skeletonB);
    if (shared === 0 && !syllables) {
      const bareA = one?.skeleton ?? this.bareOf(a);
      const bareB = other?.skeleton ?? this.bareOf(b);
      if (bareA !== skeletonA || bareB !== skeletonB) shared = sharedSounds(bareA, bareB);
    }
    if (shared >= SURE || (shared === LIKELY && !syllables)) return 'same';
    return shared === LIKELY ? 'sounds' : 'letters';
  }

  private writtenOf(word: number): Skeleton {
    return this.once(this.written, word, () => latinSkeleton(textOf(this.names, word)));
  }

  private silentOf(word: number): Skeleton {
    return this.once(this.silent, word, () => withSilentR(textOf(this.names, word), this.writtenOf(word)));
  }

  /** Without the article that Arabic writes apart and Latin letters often with the name. */
  private bareOf(word: number): Skeleton {
    return this.once(this.bare, word, () => {
      const text = textOf(this.names, word);
      return /^[ae]l(?=[a-z]{3})/.test(text) ? latinSkeleton(text.slice(2)) : this.writtenOf(word);
    });
  }

  /** Works out what is heard of a word once, but of words that are forgotten again each time. */
  private once(known: Skeleton[], word: number, hear: () => Skeleton): Skeleton {
    const before = known[word];
    if (before) return before;
    const heard = hear();
    if (word < (this.names.kept ?? Number.POSITIVE_INFINITY)) known[word] = heard;
    return heard;
  }
}
