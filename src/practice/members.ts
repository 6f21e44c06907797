/** A role in the partnership; a member may hold several. */
export type PracticeRole =
  | 'frontline'
  | 'duty-desk'
  | 'support-worker'
  | 'first-responder'
  | 'investigator'
  | 'partnership-manager'
  | 'data-protection-officer'
  | 'administrator';

/** An invented person with an account. The address ends in .example (RFC 2606), so no post can ever reach anyone. */
export interface PracticeMember {
  id: string;
  name: string;
  email: string;
  agencyId: string;
  /** What it says on their door. */
  title: string;
  roles: readonly PracticeRole[];
}

type Line = readonly [name: string, title: string, ...roles: PracticeRole[]];

const domains: Readonly<Record<string, string>> = {
  'cheshire-police': 'police.practice.example',
  'cheshire-east-council': 'east.practice.example',
  'cheshire-west-and-chester-council': 'west.practice.example',
  'halton-borough-council': 'halton.practice.example',
  'warrington-borough-council': 'warrington.practice.example',
  'nhs-safeguarding-team': 'nhs.practice.example',
  'cheshire-fire-and-rescue': 'fire.practice.example',
  'fair-work-agency': 'inspectorate.practice.example',
  'sandlark-haven': 'sandlark.example',
  'thistledown-bridge': 'thistledown.example',
  'police-and-crime-commissioner': 'commissioner.practice.example',
};

const lines: Readonly<Record<string, readonly Line[]>> = {
  'cheshire-police': [
    ['Bronwen Ashgrove', 'Duty desk sergeant', 'duty-desk', 'first-responder'],
    ['Tobias Fenwright', 'Duty desk analyst', 'duty-desk'],
    ['Oluwaseun Adebanjo', 'Duty desk analyst', 'duty-desk'],
    ['Kirsty Marrowdale', 'Detective sergeant, exploitation team', 'investigator', 'first-responder'],
    ['Imtiaz Quraishy', 'Detective constable, exploitation team', 'investigator', 'first-responder'],
    ['Dewi Pritchley', 'Neighbourhood constable', 'frontline'],
    ['Hannelore Twist', 'Community support officer', 'frontline'],
    ['Rosalind Okonjo-Bray', 'Information rights lead', 'data-protection-officer'],
    ['Gareth Lindenhall', 'System administrator', 'administrator'],
  ],
  'cheshire-east-council': [
    ['Parveen Saltmarsh', 'Safeguarding duty officer', 'duty-desk', 'first-responder'],
    ['Callum Threlby', 'Housing enforcement officer', 'frontline'],
    ['Mei-Ling Hathershaw', 'Environmental health officer', 'frontline'],
    ['Ingrid Penhallow', 'Adult social worker', 'support-worker', 'first-responder'],
  ],
  'cheshire-west-and-chester-council': [
    ['Solomon Wythenbrook', 'Safeguarding duty officer', 'duty-desk', 'first-responder'],
    ['Agnieszka Dovecote', 'Licensing officer', 'frontline'],
    ['Noor Elderbank', 'Children’s social worker', 'support-worker', 'first-responder'],
    ['Fergus Applethwaite', 'Data protection officer', 'data-protection-officer'],
  ],
  'halton-borough-council': [
    ['Yasmin Coldwell-Reyes', 'Safeguarding duty officer', 'duty-desk', 'first-responder'],
    ['Piers Umberleigh', 'Private rented sector officer', 'frontline'],
    ['Chidinma Farrow', 'Family support worker', 'support-worker'],
  ],
  'warrington-borough-council': [
    ['Ruaridh Spinnaker', 'Safeguarding duty officer', 'duty-desk', 'first-responder'],
    ['Lakshmi Northway', 'Trading standards officer', 'frontline'],
    ['Beatrix Colmslow', 'Homelessness support worker', 'support-worker', 'frontline'],
    ['Anselm Okoroji', 'Partnership manager', 'partnership-manager'],
  ],
  'nhs-safeguarding-team': [
    ['Siobhan Larkfield', 'Named nurse, safeguarding adults', 'frontline', 'support-worker'],
    ['Kwabena Thornley', 'Emergency department matron', 'frontline'],
    ['Marguerite Ellerbeck', 'Health visitor', 'frontline'],
  ],
  'cheshire-fire-and-rescue': [
    ['Jarek Windermoor', 'Watch manager', 'frontline'],
    ['Philippa Stoneacre', 'Fire safety inspector', 'frontline'],
  ],
  'fair-work-agency': [
    ['Desmond Haverlock', 'Enforcement officer', 'frontline', 'first-responder', 'investigator'],
    ['Tamsin Greywell', 'Compliance inspector', 'frontline', 'first-responder'],
  ],
  'sandlark-haven': [
    ['Esperance Millbrook', 'Duty worker', 'duty-desk', 'first-responder'],
    ['Viorica Pembroke-Hale', 'Outreach worker, Romanian and English', 'frontline', 'support-worker'],
    ['Thandiwe Rushcombe', 'Case lead', 'support-worker', 'first-responder'],
    ['Leopold Askham-Vane', 'Administrator', 'administrator', 'data-protection-officer'],
  ],
  'thistledown-bridge': [
    ['Bao-Tran Wetherall', 'Advice worker, Vietnamese and English', 'frontline', 'support-worker'],
    ['Zoltan Merribrook', 'Service manager', 'partnership-manager', 'support-worker'],
  ],
  'police-and-crime-commissioner': [
    ['Cordelia Banksmoor', 'Policy lead', 'partnership-manager'],
    ['Matthias Oxenby', 'Research officer', 'partnership-manager'],
  ],
};

/** The invented members: a fixed list, so that a trainer may say "sign in as Bronwen". */
export const practiceMembers: readonly PracticeMember[] = Object.entries(lines).flatMap(
  ([agencyId, members]) =>
    members.map(([name, title, ...roles]) => ({
      id: idOf(name),
      name,
      email: `${idOf(name).replaceAll('-', '.')}@${domains[agencyId] ?? 'practice.example'}`,
      agencyId,
      title,
      roles,
    })),
);

/** Members of an agency who hold a role, in the order of the list. */
export function membersWith(agencyId: string, role: PracticeRole): PracticeMember[] {
  return practiceMembers.filter((member) => member.agencyId === agencyId && member.roles.includes(role));
}

function idOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
