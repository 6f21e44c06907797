/** The noun: a report, what someone told us, kept as received and never overwritten. */

export const channels = [
  'public-site',
  'phone-101',
  'crimestoppers',
  'helpline',
  'frontline',
  'email',
  'phone',
  'in-person',
  'letter',
  'partner',
  // Handed in from a support case; never chosen in a form.
  'support',
] as const;
export type Channel = (typeof channels)[number];

/** The ways by which somebody tells a member, who takes the report for them; the commonest first. */
export const takenChannels = [
  'phone-101',
  'phone',
  'email',
  'in-person',
  'letter',
  'partner',
  'helpline',
  'crimestoppers',
] as const satisfies readonly Channel[];
export type TakenChannel = (typeof takenChannels)[number];

/** What the reporter is shown of where their report has got to. */
export const stages = ['received', 'being-looked-at', 'passed-on', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** The coded fields, which stay readable in the database. All else is sealed. */
export interface Report {
  readonly reportId: string;
  readonly agencyId: string;
  readonly reference: string;
  readonly channel: Channel;
  readonly language: string;
  readonly receivedAt: Date;
  readonly danger: 'yes' | 'no' | 'unsure' | 'not-answered';
  /** The words themselves speak of immediate danger. */
  readonly dangerWords: boolean;
  readonly affected: 'me' | 'someone-i-know' | 'no' | 'prefer-not' | 'not-answered';
  readonly identityChoice: 'anonymous' | 'confidential' | 'named';
  readonly wardCode: string | null;
  readonly councilCode: string | null;
  /** yyyy-mm-dd */
  readonly happenedFrom: string | null;
  readonly howOften: 'once' | 'several' | 'daily' | 'ongoing' | 'unsure' | 'not-answered';
  readonly stage: Stage;
  /** The member who took it for somebody, and when they entered it; null when the reporter wrote it themselves. */
  readonly takenBy: string | null;
  readonly enteredAt: Date | null;
}

export interface Message {
  readonly messageId: string;
  readonly author: 'desk' | 'reporter';
  readonly memberId: string | null;
  readonly text: string;
  readonly sentAt: Date;
}

/** How each field of a report is kept, declared with the record: what is readable, what is sealed, what is hashed for searching. */
export const fieldClasses = {
  readable: [
    'channel',
    'language',
    'receivedAt',
    'danger',
    'dangerWords',
    'affected',
    'identityChoice',
    'wardCode',
    'councilCode',
    'happenedFrom',
    'howOften',
    'stage',
    'takenBy',
    'enteredAt',
  ],
  sealed: ['told', 'contact', 'message.text'],
  hashed: ['words of told'],
} as const;
