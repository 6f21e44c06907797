import { z } from 'zod';
import { purposes } from '../../../consents/index.ts';
import { needDomainCodes } from '../../../support/index.ts';
import { referralBodies } from '../../referral/referral.ts';
import type { SendAsked } from '../../referral/send-referral.ts';

/** What the form asks for, in the shape of the act. */
export const sentShape = referralBodies.asked
  .pick({ what: true, worker: true })
  .extend({
    need: z.enum(needDomainCodes),
    sections: referralBodies.asked.shape.sections.default([]),
    purpose: z.enum(purposes).optional(),
    ground: z.string().optional(),
    agreedWords: z.string().optional(),
    why: z.string().optional(),
  })
  .transform(
    ({
      purpose,
      ground,
      agreedWords,
      why,
      ...sent
    }): Omit<SendAsked, 'referralId' | 'caseId' | 'serviceId'> => ({
      ...sent,
      ...(purpose === undefined || ground === undefined
        ? {}
        : {
            share: {
              ...{ purpose, ground },
              ...(agreedWords === undefined ? {} : { agreedWords }),
              ...(why === undefined ? {} : { why }),
            },
          }),
    }),
  );
