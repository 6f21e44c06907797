import type { ComponentWords } from '../component-words.ts';

/** The words of every page's frame, and those that components say by themselves, in one language. */
export interface FrameWords {
  readonly components: ComponentWords;
  readonly serviceName: string;
  readonly partnership: string;
  /** Before the title of a page with errors: "Error". */
  readonly errorTitle: string;
  readonly skipToContent: string;
  readonly footerLinksTitle: string;
  readonly emergencyFooter: string;
  /** Above each page in a language whose translation awaits a native speaker's check. */
  readonly draftTranslation: string;
  readonly readInEnglish: string;
  readonly practiceTag: string;
  readonly practicePublic: string;
  readonly practiceStaff: string;
  readonly marking: string;
  readonly signedInAs: string;
}
