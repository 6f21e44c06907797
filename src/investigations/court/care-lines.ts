/** Care for victims and witnesses, line by line: the same on the page and on the paper that is theirs alone. */
import type { EntryOf } from '../investigation/entry.ts';
import { caredFor } from '../investigation/entry-bodies.ts';
import { allOf, oneOf, partsOf, type Story } from '../investigation/story.ts';
import { c } from './court-words.ts';
import { waysToTell } from './telling.ts';

const row = new Intl.ListFormat('en-GB');

/** Everybody who is cared for: victims, witnesses, and whoever else something is written of. */
export const witnessesOf = (story: Story): EntryOf<'person'>[] =>
  allOf(story, 'person').filter(
    ({ about }) =>
      oneOf(story, 'care', about) !== undefined ||
      partsOf(story, about).some((part) => caredFor.includes(part)),
  );

export interface CareLine {
  readonly label: string;
  readonly text: string;
  /** As it was written. */
  readonly words: string | undefined;
}

/** What somebody wishes and needs, and how they are told. */
export function careLines(story: Story, of: string, care: EntryOf<'care'>['body']): readonly CareLine[] {
  const ways = waysToTell(story, of);
  const measures =
    care.measures.length === 0
      ? c(`measures.${care.measuresState}`)
      : c('care.measures.line', {
          measures: row.format(care.measures.map((each) => c(`measure.${each}`))),
          state: c(`measures.${care.measuresState}`),
        });
  const interpreter = c(`arrange.${care.interpreter}`);
  return [
    { label: c('care.wishes'), text: c(`wish.${care.wishes}`), words: care.wishesWords },
    { label: c('care.measures'), text: measures, words: undefined },
    {
      label: c('care.interpreter'),
      text:
        care.language === undefined
          ? interpreter
          : c('care.interpreter.language', { state: interpreter, language: care.language }),
      words: undefined,
    },
    { label: c('care.travel'), text: c(`arrange.${care.travel}`), words: care.travelWords },
    {
      label: c('care.tell'),
      text:
        ways.length === 0
          ? c(`tell.${care.tell}`)
          : c('care.tell.by', { ways: row.format(ways.map((each) => c(`way.${each}`))) }),
      words: care.tellWords,
    },
    ...(care.ground === undefined
      ? []
      : [{ label: c('care.known'), text: c(`ground.${care.ground}`), words: care.groundWords }]),
  ];
}
