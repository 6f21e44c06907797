/**
 * What a reporter tells, in the shape of the public form. Every part but `whatSeen` may be missing; nothing here is
 * checked or put right: a report is kept as it was told.
 */
export interface ReportAnswers {
  danger: 'yes' | 'no' | 'unsure' | undefined;
  whatSeen: string;
  where?: WhereTold;
  when?: WhenTold;
  people: PersonTold[];
  vehicles: VehicleTold[];
  phones: PhoneTold[];
  businesses: BusinessTold[];
  affected?: 'me' | 'someone-i-know' | 'no' | 'prefer-not';
  howKnow?: string;
  identity: 'anonymous' | 'confidential' | 'named';
  contact?: ContactTold;
}

/** A place in the reporter's words, with what could be looked up from them. Codes are ONS codes. */
export interface WhereTold {
  text: string;
  postcode?: string;
  wardCode?: string;
  councilCode?: string;
}

/** When it happened; `from` is a day, yyyy-mm-dd. */
export interface WhenTold {
  text?: string;
  from?: string;
  howOften?: 'once' | 'several' | 'daily' | 'ongoing' | 'unsure';
}

/** A person as one reporter describes them. `dateOfBirth` is in the reporter's own writing. */
export interface PersonTold {
  name?: string;
  otherNames?: string;
  approximateAge?: string;
  dateOfBirth?: string;
  sex?: 'female' | 'male' | 'another' | 'unsure';
  nationality?: string;
  role?: 'may-be-affected' | 'may-be-causing' | 'unsure';
  description?: string;
}

export interface VehicleTold {
  plate?: string;
  make?: string;
  colour?: string;
  description?: string;
}

export interface PhoneTold {
  number: string;
  whose?: string;
}

export interface BusinessTold {
  name?: string;
  website?: string;
  companyNumber?: string;
  kind?: string;
}

/** How the reporter may be reached, and what is safe. */
export interface ContactTold {
  name?: string;
  phone?: string;
  email?: string;
  safeTimes?: string;
  safeWords?: string;
  neverVoicemail?: boolean;
}
