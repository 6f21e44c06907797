import { type PracticeAgency, practiceAgency, takingAgencies } from './agencies.ts';
import { membersWith } from './members.ts';
import { speak } from './phrase.ts';
import type { PracticeDecision, PracticeExchange } from './practice-report.ts';
import type { Random } from './random.ts';

const minute = 60_000;

/** Questions of the desk with answers that fit most reports; templates for `speak`. */
const exchanges: readonly (readonly [question: string, answers: readonly string[]])[] = [
  [
    'Thank you for telling us. Do you know at what time the van usually comes?',
    [
      '{Ten to six|About five|Half past six}, {never later|most days}.',
      'It {changes|was earlier this week}, but always before {seven|it gets light}.',
    ],
  ],
  [
    'Are the people there now, as far as you can see?',
    [
      '{Two|Three} of them, yes.',
      'No lights {tonight|since Sunday}. I think they {moved|are at work}.',
      'Not sure, the {blinds are|door is} shut.',
    ],
  ],
  [
    'Did you hear any names, even first names or nicknames?',
    [
      '{One they call "Uncle"|Only "boss"}.',
      'No, {sorry|they speak another language}.',
      'I {wrote one down and lost it|will listen out}.',
    ],
  ],
  [
    'Is it safe for you to go on talking to us here?',
    [
      'Yes, {on this phone|at night}.',
      '{Only|} until {Friday|he comes back}, then I {delete this|cannot}.',
      'I think so. {Please do not ring.|}',
    ],
  ],
  [
    'Can you describe the man in charge: age, build, anything that stands out?',
    [
      '{About forty|Fifty maybe}, {heavy|thin}, {always smoking|shaved head|a limp}.',
      'I only ever saw {his car|him from behind}.',
    ],
  ],
  [
    'Has anyone been hurt, or needed a doctor?',
    [
      'One had {his hand bandaged|a limp} {last week|on Monday}.',
      'Not that I {saw|know}.',
      'Yes. {They would not take her.|He said it was an accident.}',
    ],
  ],
  [
    'Are there any children or young people in the house?',
    [
      '{One|Two}, {small|about ten}. {Not at school.|}',
      'No {children that I have seen|, only adults}.',
      'One looks {fifteen|under eighteen} to me.',
    ],
  ],
  [
    'Would you be willing to speak to an officer who does not wear uniform?',
    [
      '{Maybe|Yes}, if {not at my house|she is a woman}.',
      'No. {I have said what I know.|Sorry.}',
      'Let me {think about it|ask my wife}.',
    ],
  ],
];

/** For some reports that can be answered: what the desk asked, and what came back if anything did. */
export function drawConversation(random: Random, receivedAt: Date, until: Date): PracticeExchange[] {
  const told: PracticeExchange[] = [];
  let at = receivedAt.getTime();
  for (const [question, answers] of random.some(exchanges, random.whole(1, 3))) {
    at += random.whole(25, 900) * minute;
    told.push({ from: 'desk', at: new Date(at), text: question });
    if (random.chance(0.25)) break;
    at += random.whole(40, 2_600) * minute;
    told.push({ from: 'reporter', at: new Date(at), text: speak(random, random.pick(answers), {}) });
  }
  return told.filter((exchange) => exchange.at <= until);
}

/** What a decision on this report may rest on. */
export interface Deciding {
  receivedAt: Date;
  until: Date;
  urgent: boolean;
  agency: PracticeAgency;
  councilCode: string;
  /** Why it is nothing, for a report that is harmless. */
  harmlessReason?: string;
}

const reasons: Readonly<Record<PracticeDecision['kind'], readonly string[]>> = {
  'no-further-action': [
    'Too little to act on: no place, no person, no way back to the reporter. {Kept in case another comes.|}',
    'Checked with the local team: premises {closed|changed hands} {last month|before this came in}.',
    'Same facts as an earlier report that has been dealt with.',
  ],
  'keep-as-intelligence': [
    'Single source, uncorroborated; indicators of {labour|sexual|criminal} exploitation. To be read again if {place or vehicle|a name} recurs.',
    'Adds {a vehicle|a time of day|a nickname} to what is held. Graded and kept.',
    'Credible and consistent, {no one named|no current address}. {Review in three months.|Neighbourhood team asked to pass by.}',
  ],
  'urgent-response': [
    'Risk to life reported {now|tonight}: {incident opened, officers sent|response and ambulance sent}.',
    'Child believed to be held: {officers sent, children’s services on-call told|urgent strategy discussion held}.',
    'Person asking for help and able to leave only {now|within the hour}: {met at a safe place|patrol sent, plain car}.',
  ],
  'pass-to-agency': [
    '{Housing conditions|Licensing and overcrowding} come first: passed for {inspection|a joint visit}.',
    'Labour abuse without sign of {confinement|violence}: passed for a compliance visit.',
    'Health and care needs first; partner already {knows the family|visits the premises}.',
    'Offences suspected: passed to the police for {checks on vehicle and names|a disruption visit}.',
  ],
  'refer-on': [
    'Adult wants advice and a place to stay; agrees to be contacted. Referred for support.',
    'Young person at risk; referred {to children’s social care|for a multi-agency exploitation meeting}.',
    'Rough sleeping and drink: referred to outreach, exploitation not excluded.',
  ],
};

/** The desk's decision, always between receipt and `until`; nothing when there was no time for one. */
export function drawDecision(random: Random, deciding: Deciding): PracticeDecision | undefined {
  const { receivedAt, until, urgent, harmlessReason } = deciding;
  const kind = drawKind(random, urgent, harmlessReason !== undefined);
  const wait = kind === 'urgent-response' || urgent ? random.whole(3, 75) : random.whole(20, 4_300);
  const at = new Date(receivedAt.getTime() + wait * minute);
  if (at > until) return undefined;
  const sends = kind === 'pass-to-agency' || kind === 'refer-on';
  return {
    kind,
    reason:
      harmlessReason && kind === 'no-further-action'
        ? harmlessReason
        : speak(random, random.pick(reasons[kind]), {}),
    at,
    memberId: decidedBy(random, deciding.agency),
    ...(sends && { toAgencyId: sentTo(random, kind, deciding) }),
  };
}

function drawKind(random: Random, urgent: boolean, harmless: boolean): PracticeDecision['kind'] {
  if (harmless)
    return random.weighted({
      'no-further-action': 76,
      'keep-as-intelligence': 12,
      'refer-on': 8,
      'pass-to-agency': 4,
    });
  if (urgent)
    return random.weighted({ 'urgent-response': 78, 'pass-to-agency': 14, 'keep-as-intelligence': 8 });
  return random.weighted({
    'keep-as-intelligence': 42,
    'pass-to-agency': 30,
    'refer-on': 10,
    'no-further-action': 14,
    'urgent-response': 4,
  });
}

function decidedBy(random: Random, agency: PracticeAgency): string {
  const own = membersWith(agency.id, 'duty-desk');
  return random.pick(own.length > 0 ? own : membersWith('cheshire-police', 'duty-desk')).id;
}

function sentTo(
  random: Random,
  kind: 'pass-to-agency' | 'refer-on',
  { agency, councilCode }: Deciding,
): string {
  const council = takingAgencies.filter((each) => each.councilCode === councilCode);
  const kinds: readonly PracticeAgency['kind'][] =
    kind === 'refer-on' ? ['charity', 'health'] : ['police', 'inspectorate', 'fire', 'health'];
  const choices = [...council, ...takingAgencies.filter((each) => kinds.includes(each.kind))].filter(
    (each) => each.id !== agency.id,
  );
  return practiceAgency(random.pick(choices).id).id;
}
