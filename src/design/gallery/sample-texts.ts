/** Sample words of the gallery, to judge the looks of both directions of writing. */
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

export type SampleTexts = Readonly<Record<keyof typeof en, string>>;

export const sampleTexts = { en, ar, cy, ro } as const satisfies Readonly<Record<string, SampleTexts>>;
