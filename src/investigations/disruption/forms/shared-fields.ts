/** Fields that an action and a visit both ask. */
import { allOf, type Story, thingsOf } from '../../investigation/story.ts';
import { nameOfThing, say } from '../../staff/say.ts';
import { type AskedNow, optionsOf } from '../../staff/write/kind-form.ts';
import type { FieldRule } from '../../staff/write/write-words.ts';
import { actionStates, meetings } from '../disruption-bodies.ts';
import { d } from '../disruption-words.ts';
import { partners, safeguards } from '../powers.ts';
import { risksOfOthers } from '../risk-use.ts';

export const partnerOptions = optionsOf(partners, (each) => d(`partner.${each}`));

/** Answered before an immigration power can be chosen. */
export const safeguardFields: readonly FieldRule[] = [
  {
    name: 'safeguards',
    type: 'ticks',
    label: 'disrupt.safeguards',
    hint: 'disrupt.safeguards.hint',
    options: optionsOf(safeguards, (each) => d(`safeguard.${each}`)),
  },
  {
    name: 'safeguardsWords',
    type: 'long',
    label: 'disrupt.safeguardsWords',
    hint: 'disrupt.safeguardsWords.hint',
  },
];

/** In which overt step the risk to victims was thought through; of what nobody outside can miss, that they will not notice is no answer. */
export const riskField = (
  story: Story,
  {
    hint = 'disrupt.risk.hint',
    unseen,
    of,
    asked,
  }: {
    readonly hint?: NonNullable<FieldRule['hint']>;
    readonly unseen: boolean;
    readonly of: 'charge' | 'action';
    readonly asked: AskedNow | undefined;
  },
): FieldRule => ({
  name: 'risk',
  type: 'choice',
  label: 'disrupt.risk',
  hint,
  options: [
    ...allOf(story, 'overt')
      .filter((step) => asked === undefined || !risksOfOthers(story, of, asked.about).has(step.about))
      .map((step) => ({
        value: step.about,
        text: d('risk.of', {
          what: step.body.what,
          choice: say(`overtChoice.${step.body.choice}`),
        }),
      })),
    { value: 'not-yet', text: d('risk.not-yet') },
    ...(unseen ? [{ value: 'unseen', text: d('risk.unseen') }] : []),
  ],
  start: 'not-yet',
  needed: 'problem.choice',
});

/** The things that may be aimed at, as choices. */
export const aimedOptions = (story: Story, isOne: (kind: string) => boolean = () => true) =>
  thingsOf(story)
    .filter(({ kind }) => isOne(kind))
    .map((thing) => ({ value: thing.about, text: `${say(`kind.${thing.kind}`)}: ${nameOfThing(thing)}` }));

export const stateField: FieldRule = {
  name: 'state',
  type: 'choice',
  label: 'disrupt.state',
  options: optionsOf(actionStates, (each) => d(`state.${each}`)),
  start: 'planned',
  needed: 'problem.choice',
};

export const metField: FieldRule = {
  name: 'met',
  type: 'choice',
  label: 'disrupt.met',
  options: optionsOf(meetings, (each) => d(`met.${each}`)),
  start: 'not-known',
  needed: 'problem.choice',
};

export const resultWordsField: FieldRule = {
  name: 'resultWords',
  type: 'long',
  label: 'disrupt.resultWords',
  hint: 'disrupt.resultWords.hint',
};
