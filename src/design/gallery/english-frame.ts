import { englishComponentWords } from '../component-words.ts';
import type { FrameWords } from '../layouts/frame-words.ts';

/** A frame's words for tests of the looks; the service's own stand in its catalogues. */
export const englishFrame: FrameWords = {
  components: englishComponentWords,
  serviceName: 'Plainsight',
  partnership: 'A partnership',
  errorTitle: 'Error',
  skipToContent: 'Skip to main content',
  footerLinksTitle: 'Help and information',
  emergencyFooter: 'In danger, call 999.',
  draftTranslation: 'A native speaker has not checked this translation yet.',
  readInEnglish: 'Read this page in English',
  practiceTag: 'Practice',
  practicePublic: 'everything here is invented.',
  practiceStaff: 'everything here is invented.',
  marking: 'OFFICIAL-SENSITIVE',
  signedInAs: 'Signed in as',
};
