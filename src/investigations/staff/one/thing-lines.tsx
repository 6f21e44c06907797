import type { Thing } from '../../investigation/story.ts';
import { aboutThing } from './thing-words.ts';

/** What is written of a thing beside its name: looks, language, what it is; nothing where nobody wrote any. */
export function AboutThing({ thing }: { readonly thing: Thing }) {
  return (
    <>
      {aboutThing(thing).map((line) => (
        <p class="ps-as-told govuk-body-s govuk-!-margin-bottom-1">{line}</p>
      ))}
    </>
  );
}
