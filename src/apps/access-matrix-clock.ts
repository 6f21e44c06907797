/** What each role finds at the addresses of referrals, their packs, their clock, and of tasks: a part of the matrix. */
import { packAccess } from './access-matrix-packs.ts';
import { referralAccess } from './access-matrix-referrals.ts';

type Finds = 'page' | 'again' | 'onward' | 'nothing';
type Form = Readonly<Record<string, string>>;

const everyone = (finds: Finds, form?: Form) =>
  ({ signedOut: 'sign-in', otherwise: finds, ...(form === undefined ? {} : { form }) }) as const;
/** Referrals are read by first responders alone. */
const responders = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'first-responder': finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
const readers = {
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: { 'partnership-manager': 'page', administrator: 'page', 'first-responder': 'page' },
} as const;
/** A task of one's own agency and about no record; of another agency's nobody finds anything. */
const aboutATask = true as const;

export const clockAccess = {
  ...referralAccess,
  clock: responders('page'),
  'clock.overview': {
    ...responders('page'),
    roles: { 'first-responder': 'page', 'partnership-manager': 'page' },
  },
  'clock.rules': readers,
  'clock.rule': readers,
  'clock.rule.set': {
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { 'partnership-manager': 'again', administrator: 'again' },
    form: { count: 'some' },
  },
  // A figure that there is none of.
  'clock.overview.behind': { signedOut: 'sign-in', otherwise: 'nothing' } as const,
  calendar: responders('page'),
  'calendar.make': responders('page', {}),
  'calendar.end': responders('onward', {}),
  // A secret address that does not work is not found, whoever asks.
  'calendar.file': { signedOut: 'nothing', otherwise: 'nothing' },
  'referral.clock': { ...responders('page'), aboutAReferral: true },
  'referral.clock.record': { ...responders('again', { what: 'nothing' }), aboutAReferral: true },
  ...packAccess,
  tasks: everyone('page'),
  task: { ...everyone('page'), aboutATask },
  'task.done': { ...everyone('onward'), aboutATask },
  'task.give': { ...everyone('onward', { owner: '' }), aboutATask },
  'task.cancel': { ...everyone('onward', { reason: 'mistake' }), aboutATask },
} as const;
