/** The forms of care for a victim or witness: their wishes and needs, and that they were told what came of it. */
import { staffPaths } from '../../../paths.ts';
import type { Kind } from '../../investigation/entry.ts';
import type { Story } from '../../investigation/story.ts';
import { type KindForm, optionsOf, peopleOf } from '../../staff/write/kind-form.ts';
import { w } from '../../staff/write/write-words.ts';
import {
  arrangements,
  measureStates,
  tellGrounds,
  tellings,
  tellWays,
  witnessWishes,
} from '../court-bodies.ts';
import { c, nameOfOutcome, nameOfPerson } from '../court-words.ts';
import { measuresOn, specialMeasures } from '../special-measures.ts';
import { mattersOf, untoldTo } from '../telling.ts';

const back = staffPaths.investigationCourt;

const care: KindForm = {
  title: 'care.title',
  lead: 'care.lead',
  back,
  beside: true,
  titleOf: (story, about) => {
    const name = nameOfPerson(story, about);
    return name === '' ? w('care.title') : w('care.titleOf', { name });
  },
  fields: (_story, _of, asked) => [
    {
      name: 'wishes',
      type: 'choice',
      label: 'care.wishes',
      options: optionsOf(witnessWishes, (each) => c(`wish.${each}`)),
      start: 'not-asked',
      needed: 'problem.choice',
    },
    { name: 'wishesWords', type: 'long', label: 'care.wishesWords' },
    {
      name: 'measures',
      type: 'ticks',
      label: 'care.measures',
      options: optionsOf(
        asked === undefined ? specialMeasures : measuresOn(asked.today).map(({ code }) => code),
        (each) => c(`measure.${each}`),
      ),
    },
    {
      name: 'measuresState',
      type: 'choice',
      label: 'care.measuresState',
      options: optionsOf(measureStates, (each) => c(`measures.${each}`)),
      start: 'not-thought-of',
      needed: 'problem.choice',
    },
    {
      name: 'interpreter',
      type: 'choice',
      label: 'care.interpreter',
      options: optionsOf(arrangements, (each) => c(`arrange.${each}`)),
      start: 'not-known',
      needed: 'problem.choice',
    },
    { name: 'language', type: 'text', label: 'care.language', hint: 'care.language.hint' },
    {
      name: 'travel',
      type: 'choice',
      label: 'care.travel',
      options: optionsOf(arrangements, (each) => c(`arrange.${each}`)),
      start: 'not-known',
      needed: 'problem.choice',
    },
    { name: 'travelWords', type: 'long', label: 'care.travelWords', hint: 'care.travelWords.hint' },
    {
      name: 'tell',
      type: 'choice',
      label: 'care.tell',
      options: optionsOf(tellings, (each) => c(`tell.${each}`)),
      start: 'not-settled',
      needed: 'problem.choice',
    },
    {
      name: 'ways',
      type: 'ticks',
      label: 'care.ways',
      hint: 'care.ways.hint',
      options: optionsOf(tellWays, (each) => c(`way.${each}`)),
    },
    { name: 'tellWords', type: 'long', label: 'care.tellWords', hint: 'care.tellWords.hint' },
    {
      name: 'ground',
      type: 'choice',
      label: 'care.ground',
      hint: 'care.ground.hint',
      options: optionsOf(tellGrounds, (each) => c(`ground.${each}`)),
    },
    { name: 'groundWords', type: 'text', label: 'care.groundWords', hint: 'care.groundWords.hint' },
    { name: 'on', type: 'day', label: 'court.on', startsToday: true, needed: 'problem.day' },
  ],
};

/** Of what somebody is told next: whoever hears that it was closed knows what the prosecutor decided before. */
function nextMatter(story: Story, person: string): string {
  const untold = mattersOf(story).filter((matter) => untoldTo(story, matter, person).length > 0);
  return (untold.find(({ about }) => about === 'closing') ?? untold[0])?.about ?? '';
}

const told: KindForm = {
  title: 'told.title',
  lead: 'told.lead',
  back,
  fields: (story, of) => [
    {
      name: 'of',
      type: 'list',
      label: 'told.of',
      options: peopleOf(story),
      start: of,
      needed: 'told.of.needed',
    },
    {
      name: 'outcome',
      type: 'list',
      label: 'told.outcome',
      options: mattersOf(story).map(({ about }) => ({ value: about, text: nameOfOutcome(story, about) })),
      start: nextMatter(story, of),
      needed: 'told.outcome.needed',
    },
    {
      name: 'way',
      type: 'choice',
      label: 'told.way',
      options: optionsOf(tellWays, (each) => c(`way.${each}`)),
      needed: 'problem.choice',
    },
    { name: 'words', type: 'long', label: 'told.words', hint: 'told.words.hint' },
    { name: 'on', type: 'day', label: 'court.on', startsToday: true, needed: 'problem.day' },
  ],
};

export const careForms: Readonly<Partial<Record<Kind, KindForm>>> = { care, told };
