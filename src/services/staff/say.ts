/** Words that several pages of services say. */
import { languageName } from '../../consents/index.ts';
import { noon } from '../../entries/index.ts';
import { councilByCode } from '../../places/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import { addDays, type Day, daysBetween, londonDay } from '../../platform/working-days.ts';
import type { Service, Waiting } from '../directory/service.ts';
import { isOver, type ServiceReferral, waits } from '../referral/referral.ts';
import { serviceRuleOn } from '../service-rules.ts';
import en from './words/en.json' with { type: 'json' };

export const say = catalogue({ en })('en');

/** A council's area, or anywhere. */
export const placeInWords = (code: string): string => councilByCode(code)?.name ?? say('place.anywhere');

/** The languages of a service, as its marks have them. */
export function languagesOf(service: Service): string[] {
  const tags = service.finds.flatMap((mark) => (mark.startsWith('language:') ? [mark.slice(9)] : []));
  const spoken = tags.filter((tag) => tag !== 'by-interpreter').map(languageName);
  if (!tags.includes('by-interpreter')) return spoken;
  return [...spoken, say(spoken.length === 0 ? 'language.any' : 'language.by-interpreter')];
}

/** Who runs it: another body, or the agency that keeps the entry. */
export const runBy = (service: Service, agencyName: (agencyId: string) => string): string =>
  service.provider ?? agencyName(service.agencyId);

/** Was its waiting time said so long ago that it has to be asked again? */
export const isStale = ({ waitingOn }: Pick<Service, 'waitingOn'>, today: Day): boolean =>
  addDays(waitingOn, serviceRuleOn(today).freshDays) < today;

const waitingColours = {
  none: 'green',
  'under-two-weeks': 'green',
  'under-a-month': 'yellow',
  'under-three-months': 'orange',
  longer: 'red',
  full: 'red',
  unknown: 'grey',
} as const;

/** The tag of a waiting time; never by colour alone. */
export const waitingTag = (waiting: Waiting): { text: string; classes: string } => ({
  text: say(`waiting.${waiting}`),
  classes: `govuk-tag--${waitingColours[waiting]} ps-wide-tag`,
});

/** When the waiting time was said, and whether to ask again. */
export const waitingSaid = (service: Service, today: Day): string =>
  say(isStale(service, today) ? 'waitingOld' : 'waitingSaid', { at: noon(service.waitingOn) });

/** Is a referral open whose service has ended by that day? */
const serviceEnded = ({ state, serviceEndedOn }: ServiceReferral, today: Day): boolean =>
  !isOver(state) && serviceEndedOn !== null && serviceEndedOn <= today;

/** Where a referral stands; `ended`: what came with it is not shared any more, though nobody took it back. */
const standingOf = (one: ServiceReferral, today: Day) =>
  !isOver(one.state) && !one.stands
    ? one.outside
      ? 'agrees-no-more'
      : 'ended'
    : serviceEnded(one, today)
      ? 'service-ended'
      : one.outside && one.state === 'sent'
        ? one.handedOn === null
          ? 'to-send'
          : 'waits'
        : one.state === 'accepted' && waits(one, today)
          ? 'waiting'
          : one.state;
const stateColours = {
  sent: 'yellow',
  'to-send': 'orange',
  waits: 'yellow',
  'agrees-no-more': 'red',
  waiting: 'light-blue',
  accepted: 'green',
  declined: 'red',
  done: 'grey',
  revoked: 'grey',
  ended: 'grey',
  'service-ended': 'red',
} as const;

/** The tag of where a referral stands; never by colour alone. */
export const stateTag = (one: ServiceReferral, today: Day): { text: string; classes: string } => {
  const standing = standingOf(one, today);
  return { text: say(`state.${standing}`), classes: `govuk-tag--${stateColours[standing]} ps-wide-tag` };
};

/** How long somebody has waited, or when it begins or began; of a service that has ended, when. */
export function waitInWords(one: ServiceReferral, today: Day): string {
  if (one.serviceEndedOn !== null && serviceEnded(one, today))
    return say('serviceEnded', { at: noon(one.serviceEndedOn) });
  if (one.state === 'accepted' && one.beginsOn !== null)
    return say(one.beginsOn > today ? 'begins' : 'began', { at: noon(one.beginsOn) });
  if (isOver(one.state)) return '';
  const written = londonDay(one.sentAt);
  return one.outside && one.handedOn === null
    ? say('writtenDays', { days: daysBetween(written, today) })
    : say('waitedDays', { days: daysBetween(one.handedOn ?? written, today) });
}
