/** Who to call, as data with a date. Numbers are checked again before each release of the service. */
export interface PhoneNumber {
  readonly number: string;
  /** Where the number was taken from. */
  readonly source: string;
  /** yyyy-mm-dd: known good on this day. */
  readonly asOf: string;
}

const toolkit = 'First Responder Toolkit for England and Wales (Home Office), April 2026';

export const phoneNumbers = {
  emergency: { number: '999', source: 'GOV.UK, when to call 999', asOf: '2026-04-27' },
  policeNonEmergency: { number: '101', source: 'GOV.UK, contact the police', asOf: '2026-04-27' },
  crimestoppers: { number: '0800 555 111', source: 'Crimestoppers', asOf: '2026-04-27' },
  helpline: { number: '08000 121 700', source: toolkit, asOf: '2026-04-27' },
  /** Text relay before any number, for people who cannot hear or speak on the phone. */
  relayEmergency: { number: '18000', source: 'Relay UK', asOf: '2026-04-27' },
} as const satisfies Readonly<Record<string, PhoneNumber>>;
