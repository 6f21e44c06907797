import { basesOn } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { draftRoutes, idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { systemClock } from '../../../platform/clock.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Route } from '../../../platform/web/index.ts';
import { findCases } from '../../../support/index.ts';
import { dropDraft, saveDraft } from '../../typed/draft-store.ts';
import { referFields } from './refer-form.ts';
import { serviceAsked } from './service-asked.ts';

/** Keeps what is being typed in a referral to a service; by the agency whose case it is. */
export const keepRoutes = (desk: Desk): readonly Route[] =>
  draftRoutes(desk, {
    keep: { path: staffPaths.keepToService(':id'), name: 'case.services.refer.keep' },
    drop: { path: staffPaths.dropToService(':id'), name: 'case.services.refer.drop' },
    store: { saveDraft, dropDraft },
    async mayWrite(context, id) {
      const [one] = await findCases(context, [id]);
      if (one?.agencyId !== context.actor.agencyId) throw new Refusal('not-found');
    },
    asked(visit) {
      const id = idOf(visit);
      const about = serviceAsked(visit);
      if (about === undefined) throw new Refusal('not-found');
      return {
        ...{ id, kind: 'refer' as const, about, of: '' },
        fields: referFields('outside', basesOn(systemClock.now())),
        href: staffPaths.caseToService(id, about),
        back: staffPaths.caseToService(id, about),
      };
    },
  });
