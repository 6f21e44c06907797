/** The form of how somebody is safely reached: what can be a code is asked as one, since every send is held against it. */
import { staffPaths } from '../../../paths.ts';
import { contactWays, weekdays } from '../../contact/contact-rule.ts';
import { neverTopics } from '../../contact/never-words.ts';
import { say } from '../case-words.ts';
import { type KindForm, optionsOf } from './kind-form.ts';

export const contactForm: KindForm = {
  title: 'contact.title',
  lead: 'contact.lead',
  back: staffPaths.case,
  anew: ['on'],
  check: ({ safe, ways, from, until }) => {
    if (safe === 'as-written' && (!Array.isArray(ways) || ways.length === 0))
      return ['ways', 'contact.ways.needed'];
    if ((from === undefined) !== (until === undefined))
      return [from === undefined ? 'from' : 'until', 'contact.until.needed'];
    return undefined;
  },
  fields: [
    {
      name: 'safe',
      type: 'choice',
      label: 'contact.safe',
      options: optionsOf(['as-written', 'not-at-all', 'not-settled'] as const, (each) =>
        say(`mayContact.${each}`),
      ),
      needed: 'contact.safe.needed',
    },
    {
      name: 'ways',
      type: 'ticks',
      label: 'contact.ways',
      hint: 'contact.waysHint',
      options: optionsOf(contactWays, (each) => say(`way.${each}`)),
    },
    { name: 'channels', type: 'long', label: 'contact.channels', hint: 'contact.channelsHint' },
    {
      name: 'shared',
      type: 'choice',
      label: 'contact.shared',
      hint: 'contact.sharedHint',
      options: optionsOf(['yes', 'no', 'unsure'] as const, (each) => say(`shared.${each}`)),
      start: 'unsure',
      needed: 'problem.choice',
    },
    {
      name: 'voicemail',
      type: 'choice',
      label: 'contact.voicemail',
      options: optionsOf(['never', 'may'] as const, (each) => say(`voicemail.${each}`)),
      start: 'never',
      needed: 'problem.choice',
    },
    {
      name: 'days',
      type: 'ticks',
      label: 'contact.days',
      hint: 'contact.daysHint',
      options: optionsOf(weekdays, (each) => say(`weekday.${each}`)),
    },
    { name: 'from', type: 'time', label: 'contact.from', hint: 'contact.fromHint' },
    { name: 'until', type: 'time', label: 'contact.until' },
    { name: 'times', type: 'text', label: 'contact.times', hint: 'contact.timesHint' },
    { name: 'say', type: 'long', label: 'contact.say' },
    {
      name: 'never',
      type: 'ticks',
      label: 'contact.never',
      hint: 'contact.neverHint',
      options: optionsOf(neverTopics, (each) => say(`never.${each}`)),
    },
    { name: 'neverWords', type: 'text', label: 'contact.neverWords', hint: 'contact.neverWordsHint' },
    { name: 'neverSay', type: 'long', label: 'contact.neverSay' },
    { name: 'on', type: 'day', label: 'on', startsToday: true, past: true, needed: 'problem.day' },
  ],
};
