/** Referrals to services as they stood at a moment: told from what was asked and answered by then. Pure. */
import { consentBasis, type GivenShare } from '../../access/index.ts';
import { agreesToBody, type Consent } from '../../consents/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { ReferralWritten, ServiceReferral } from './referral.ts';

type Step = ReferralWritten & { readonly at: Date };

/** What a step makes of a referral. */
function after(one: ServiceReferral, step: Step): ServiceReferral {
  if (step.kind === 'posted') return { ...one, handedOn: one.handedOn ?? step.body.on };
  if (step.kind === 'accepted')
    return { ...one, state: step.kind, beginsOn: step.body.beginsOn ?? null, answeredAt: step.at };
  if (step.kind === 'declined')
    return { ...one, state: step.kind, declineReason: step.body.reason, answeredAt: step.at };
  return step.kind === 'done' || step.kind === 'revoked' ? { ...one, state: step.kind } : one;
}

/** What the grounds of referrals are told by: the shares of their case, and what the person said, also since. */
export interface Grounds {
  readonly shares: readonly Pick<GivenShare, 'shareId' | 'endedAt' | 'until'>[];
  readonly consents: readonly Consent[];
}

/** Did the share, or the ground on which a body outside is told, stand? What does not show to whoever asks stands as it does now. */
function stood(one: ServiceReferral, { shares, consents }: Grounds, then: Date): boolean {
  if (one.outside) {
    const said = consents.filter(({ recordedAt }) => recordedAt <= then);
    return (
      one.basis !== consentBasis || (one.purpose !== null && agreesToBody(said, one.purpose, one.serviceId))
    );
  }
  const share = shares.find(({ shareId }) => shareId === one.shareId);
  // Whose case it is by now has it without a share since it came to them.
  if (share === undefined || one.keptBy === one.toAgency) return one.stands;
  return (share.endedAt === null || share.endedAt > then) && share.until > then;
}

/** What was said of a service at a time: its name, the body that runs it, and its last day. */
interface ServiceCalled {
  readonly name: string;
  readonly provider?: string | undefined;
  readonly endedOn?: Day | undefined;
}
const calledThen = (one: ServiceReferral, { name, provider, endedOn }: ServiceCalled) => ({
  serviceName: name,
  // A referral within the partnership names the agency, whoever runs it.
  provider: one.outside ? (provider ?? one.provider) : null,
  serviceEndedOn: endedOn ?? null,
});

/**
 * A referral as it stood; undefined before it was sent. Its service is named as it was then, and who keeps the case is not told. `steps`: all that was ever
 * asked and answered about it; `called`: what was said of its service then.
 */
export function referralAt(
  one: ServiceReferral,
  steps: readonly Step[],
  grounds: Grounds,
  then: Date,
  called?: ServiceCalled,
): ServiceReferral | undefined {
  if (one.sentAt > then) return undefined;
  const first: ServiceReferral = {
    ...one,
    ...(called === undefined ? {} : calledThen(one, called)),
    ...{ fellAt: one.fellAt !== null && one.fellAt <= then ? one.fellAt : null },
    ...{ keptBy: one.fromAgency, stands: stood(one, grounds, then) },
    ...{ state: 'sent', declineReason: null, beginsOn: null, handedOn: null, answeredAt: null },
  };
  return steps
    .filter(({ at }) => at <= then)
    .toSorted((step, other) => step.at.getTime() - other.at.getTime())
    .reduce(after, first);
}
