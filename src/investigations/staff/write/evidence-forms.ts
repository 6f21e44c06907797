/** The forms of what is kept as evidence, of each of its movements, and of a fact with its source. */
import { staffPaths } from '../../../paths.ts';
import { itemCategories, itemOrigins, itemStates, precisions } from '../../investigation/evidence-bodies.ts';
import { allOf, oneOf, partsOf, type Story } from '../../investigation/story.ts';
import { nameOfThing, say } from '../say.ts';
import { checkGrade, type KindForm, optionsOf, sourceFields } from './kind-form.ts';
import { w } from './write-words.ts';

/** A court asks when something was given back or destroyed, and by whom. */
const checkState: NonNullable<KindForm['check']> = ({ state, stateOn, stateBy }) =>
  state === 'returned' || state === 'destroyed'
    ? [
        ...(stateOn === undefined ? [['stateOn', 'item.stateOn.needed'] as const] : []),
        ...(stateBy === undefined ? [['stateBy', 'item.stateBy.needed'] as const] : []),
      ]
    : [];

const item: KindForm = {
  title: 'item.title',
  lead: 'item.lead',
  back: staffPaths.evidenceItem,
  from: staffPaths.evidenceRegister,
  beside: true,
  check: checkState,
  fields: () => [
    { name: 'what', type: 'long', label: 'item.what', hint: 'item.what.hint', needed: 'item.what.needed' },
    { name: 'exhibit', type: 'text', label: 'item.exhibit', hint: 'item.exhibit.hint' },
    {
      name: 'category',
      type: 'list',
      label: 'item.category',
      options: optionsOf(itemCategories, (each) => say(`category.${each}`)),
      needed: 'item.category.needed',
    },
    {
      name: 'origin',
      type: 'choice',
      label: 'item.origin',
      options: optionsOf(itemOrigins, (each) => say(`origin.${each}`)),
      needed: 'item.origin.needed',
    },
    {
      name: 'byWhom',
      type: 'text',
      label: 'item.byWhom',
      hint: 'item.byWhom.hint',
      needed: 'item.byWhom.needed',
    },
    { name: 'fromWhom', type: 'text', label: 'item.fromWhom' },
    {
      name: 'where',
      type: 'text',
      label: 'item.where',
      hint: 'item.where.hint',
      needed: 'item.where.needed',
    },
    { name: 'on', type: 'day', label: 'item.on', startsToday: true, needed: 'problem.day' },
    { name: 'at', type: 'time', label: 'item.at' },
    { name: 'power', type: 'text', label: 'item.power', hint: 'item.power.hint' },
    { name: 'seal', type: 'text', label: 'item.seal' },
    {
      name: 'storage',
      type: 'text',
      label: 'item.storage',
      hint: 'item.storage.hint',
      needed: 'item.storage.needed',
    },
    { name: 'keepUntil', type: 'day', label: 'item.keepUntil', hint: 'item.keepUntil.hint' },
    { name: 'keepWhy', type: 'text', label: 'item.keepWhy', hint: 'item.keepWhy.hint' },
    {
      name: 'state',
      type: 'choice',
      label: 'item.state',
      options: optionsOf(itemStates, (each) => say(`itemState.${each}`)),
      start: 'held',
      needed: 'problem.choice',
    },
    { name: 'stateOn', type: 'day', label: 'item.stateOn', hint: 'item.stateOn.hint' },
    { name: 'stateBy', type: 'text', label: 'item.stateBy' },
    { name: 'stateHow', type: 'text', label: 'item.stateHow' },
  ],
};

/** Who holds an item now, as the form of its next movement begins. */
const holderOf = (story: Story, about: string): string =>
  oneOf(story, 'movement', about)?.body.to ?? oneOf(story, 'item', about)?.body.byWhom ?? '';

const movement: KindForm = {
  title: 'movement.title',
  lead: 'movement.lead',
  back: staffPaths.evidenceItem,
  anew: true,
  begins: (story, about) => ({ from: holderOf(story, about) }),
  titleOf: (story, about) => {
    const moved = oneOf(story, 'item', about);
    return moved === undefined ? w('movement.title') : w('movement.titleOf', { what: moved.body.what });
  },
  fields: () => [
    { name: 'from', type: 'text', label: 'movement.from', needed: 'movement.from.needed' },
    {
      name: 'to',
      type: 'text',
      label: 'movement.to',
      hint: 'movement.to.hint',
      needed: 'movement.to.needed',
    },
    { name: 'on', type: 'day', label: 'movement.on', startsToday: true, needed: 'problem.day' },
    { name: 'at', type: 'time', label: 'item.at' },
    {
      name: 'why',
      type: 'text',
      label: 'movement.why',
      hint: 'movement.why.hint',
      needed: 'movement.why.needed',
    },
    { name: 'seal', type: 'text', label: 'movement.seal', hint: 'movement.seal.hint' },
    { name: 'storage', type: 'text', label: 'movement.storage', hint: 'movement.storage.hint' },
  ],
};

const peopleOf = (story: Story) =>
  allOf(story, 'person').map((person) => {
    const held = partsOf(story, person.about).map((each) => say(`part.${each}`).toLowerCase());
    const name = nameOfThing(person);
    return { value: person.about, text: held.length === 0 ? name : `${name} (${held.join(', ')})` };
  });

const checkWhen: NonNullable<KindForm['check']> = ({ when, from, until }) => [
  ...(when === 'range' && until === undefined ? [['until', 'fact.until.needed'] as const] : []),
  ...(typeof from === 'string' && typeof until === 'string' && until < from
    ? [['until', 'fact.until.before'] as const]
    : []),
];

const fact: KindForm = {
  title: 'fact.title',
  lead: 'fact.lead',
  back: (id) => staffPaths.chronology(id),
  beside: true,
  check: (body) => [...checkWhen(body), ...checkGrade(body)],
  fields: (story) => [
    { name: 'what', type: 'long', label: 'fact.what', hint: 'fact.what.hint', needed: 'fact.what.needed' },
    {
      name: 'when',
      type: 'choice',
      label: 'fact.when',
      options: optionsOf(precisions, (each) => say(`precision.${each}`)),
      start: 'exact',
      needed: 'problem.choice',
    },
    { name: 'from', type: 'day', label: 'fact.from', hint: 'fact.from.hint', needed: 'fact.from.needed' },
    { name: 'until', type: 'day', label: 'fact.until' },
    { name: 'at', type: 'time', label: 'item.at' },
    { name: 'about', type: 'ticks', label: 'fact.about', hint: 'fact.about.hint', options: peopleOf(story) },
    ...sourceFields,
  ],
};

/** What became of a file that is not as it came; which one the address says. */
const explained: KindForm = {
  title: 'explained.title',
  lead: 'explained.lead',
  back: staffPaths.evidenceItem,
  anew: true,
  fixed: (_story, _about, of) => ({ file: of }),
  fields: () => [
    {
      name: 'what',
      type: 'long',
      label: 'explained.what',
      hint: 'explained.what.hint',
      needed: 'explained.what.needed',
    },
    { name: 'on', type: 'day', label: 'explained.on', startsToday: true, needed: 'problem.day' },
  ],
};

export const evidenceForms = { item, movement, explained, fact } as const;
