import { type PracticeAgency, practiceAgencies, takingAgencies } from './agencies.ts';
import type { PracticeChannel, PracticeVisibility } from './practice-report.ts';
import type { Random } from './random.ts';
import type { Voice } from './voices.ts';

/** By which way a report came, who took it, who speaks, and what others may see of it. */
export interface Reception {
  channel: PracticeChannel;
  agency: PracticeAgency;
  voice: Voice;
  visibility: PracticeVisibility;
}

const inOffice: Readonly<Record<PracticeChannel, number>> = {
  'public-site': 28,
  'phone-101': 16,
  crimestoppers: 11,
  helpline: 10,
  frontline: 30,
  email: 10,
};
const afterHours: Readonly<Record<PracticeChannel, number>> = {
  'public-site': 52,
  'phone-101': 22,
  crimestoppers: 6,
  helpline: 9,
  frontline: 9,
  email: 3,
};
/** Who holds back: a charity for its client's sake, health and councils for confidence. */
const sealingKinds: readonly PracticeAgency['kind'][] = ['charity', 'council', 'health', 'inspectorate'];

/** Draws the reception of one report. `office` says whether it came in working hours. */
export function receive(random: Random, office: boolean, councilCode: string): Reception {
  const visibility = random.weighted({ shared: 90, 'sealed-other-agency': 8, hidden: 2 });
  if (visibility !== 'shared') return receiveHeldBack(random, visibility);
  const channel = random.weighted(office ? inOffice : afterHours);
  const agency = takenBy(random, channel, councilCode);
  return { channel, agency, voice: voiceOf(random, channel), visibility };
}

function receiveHeldBack(random: Random, visibility: PracticeVisibility): Reception {
  const kinds = visibility === 'hidden' ? ['police', 'charity'] : sealingKinds;
  const agency = random.pick(takingAgencies.filter(({ kind }) => kinds.includes(kind)));
  const channel = random.weighted({ frontline: 75, helpline: agency.kind === 'charity' ? 20 : 0, email: 12 });
  return { channel, agency, voice: voiceOf(random, channel), visibility };
}

function takenBy(random: Random, channel: PracticeChannel, councilCode: string): PracticeAgency {
  const police = practiceAgencies.filter(({ kind }) => kind === 'police');
  const council = practiceAgencies.filter((agency) => agency.councilCode === councilCode);
  const charities = practiceAgencies.filter(({ kind }) => kind === 'charity');
  // The partnership's desk takes what the public tells the site.
  if (channel === 'phone-101' || channel === 'crimestoppers' || channel === 'public-site')
    return random.pick(police);
  if (channel === 'helpline') return random.pick(random.chance(0.65) ? police : charities);
  if (channel === 'email')
    return random.pick(random.chance(0.4) ? council : random.chance(0.5) ? charities : police);
  const kind = random.weighted({
    police: 26,
    council: 34,
    health: 15,
    fire: 6,
    inspectorate: 8,
    charity: 11,
  });
  return random.pick(
    kind === 'council' ? council : practiceAgencies.filter((agency) => agency.kind === kind),
  );
}

function voiceOf(random: Random, channel: PracticeChannel): Voice {
  if (channel === 'frontline') return 'professional';
  if (channel === 'email') return random.weighted({ trade: 5, relative: 1, neighbour: 1, colleague: 1 });
  if (channel === 'helpline')
    return random.weighted({ affected: 4, relative: 3, colleague: 2, neighbour: 1 });
  if (channel === 'crimestoppers')
    return random.weighted({ neighbour: 4, colleague: 3, 'passer-by': 2, relative: 1 });
  return random.weighted({
    neighbour: 30,
    'passer-by': 20,
    customer: 14,
    colleague: 11,
    affected: 9,
    relative: 11,
    trade: 5,
  });
}
