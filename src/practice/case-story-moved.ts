/** A man whose whole case moved with him to another council. */
import type { CaseStory } from './case-story.ts';

const [before, now] = ['Chidinma Farrow', 'Ingrid Penhallow'];
const agencies = { from: 'halton-borough-council', to: 'cheshire-east-council' } as const;

export const moved: CaseStory = {
  reference: 'SC-JZF5W8',
  worker: now,
  openedBy: before,
  ofWhom: 'affected',
  daysAgo: 210,
  agreed: [
    {
      daysAgo: 66,
      purpose: 'support',
      agencyId: agencies.to,
      answer: 'yes',
      words: 'If they read it all, I need not tell it again.',
    },
  ],
  told: ({ on, id, member }) => [
    {
      daysAgo: 210,
      by: before,
      written: {
        kind: 'person',
        about: '',
        body: {
          name: 'Józef',
          born: 'about 44',
          gender: 'Man',
          nationality: 'Polish',
          language: 'Polish',
          interpreter: 'any',
          source: 'person',
          on: on(210),
        },
      },
    },
    {
      daysAgo: 209,
      by: before,
      written: {
        kind: 'safe-contact',
        about: '',
        body: {
          safe: 'as-written',
          ways: ['call', 'visit'],
          channels: 'By phone after four.',
          say: 'The council about his form.',
          shared: 'no',
          voicemail: 'never',
          on: on(209),
        },
      },
    },
    {
      daysAgo: 208,
      by: before,
      written: {
        kind: 'risk',
        about: 'safety',
        body: {
          level: 'high',
          evidence: 'The gangmaster’s son lives two streets away and has asked for him.',
          protective: 'He sleeps at a friend’s.',
          confidence: 'medium',
          asked: 'Józef',
          on: on(208),
        },
      },
    },
    {
      daysAgo: 150,
      by: before,
      written: {
        kind: 'risk',
        about: 'money',
        body: {
          level: 'medium',
          evidence: 'Eleven weeks of wages are owed to him; his first benefit has come.',
          confidence: 'high',
          asked: 'Józef; the advice centre',
          on: on(150),
        },
      },
    },
    ...(['offered', 'accepted'] as const).map((state) => ({
      daysAgo: state === 'offered' ? 66 : 63,
      by: state === 'offered' ? before : now,
      written: {
        kind: 'moved' as const,
        about: id(`${state} Józef`),
        body: {
          ...agencies,
          state,
          basis: 'Consent of the person',
          reason: 'He has work and a room in Crewe, away from the street where they know him.',
          agreed: 'Chidinma rings on the first Friday; Ingrid meets him at the bakery.',
          ...(state === 'accepted' ? { formerHolder: member(before), holder: member(now) } : {}),
        },
      },
    })),
    {
      daysAgo: 58,
      written: {
        kind: 'risk',
        about: 'safety',
        body: {
          level: 'low',
          evidence: 'Nobody there knows him. He walks to work.',
          protective: 'His room has two doors, he says, and laughs.',
          confidence: 'medium',
          asked: 'Józef, with a Polish colleague',
          on: on(58),
        },
      },
    },
    {
      daysAgo: 20,
      written: {
        kind: 'appointment',
        about: id('wages of Józef'),
        body: { on: on(-9), time: '2 pm', what: 'The labour inspector, about his wages', state: 'coming' },
      },
    },
  ],
};
