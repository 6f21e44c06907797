import { type Keep, keepsDirectory, type SignedIn } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { draftRoutes, idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { DeskRing } from '../../../platform/keys/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Route } from '../../../platform/web/index.ts';
import { getService } from '../../directory/service-store.ts';
import { dropDraft, noServiceYet, saveDraft } from '../../typed/draft-store.ts';
import { serviceFields } from './service-form.ts';

/** Those who keep the directory, of their own agency's services. @throws {Refusal} not-found */
async function mayWrite(context: Keep<DeskRing, SignedIn>, id: string): Promise<void> {
  if (!keepsDirectory(context.actor)) throw new Refusal('not-found');
  if (id !== noServiceYet && (await getService(context, id)).agencyId !== context.actor.agencyId)
    throw new Refusal('not-found');
}

/** Keeps what is being typed of a service of the directory. */
export const keepRoutes = (desk: Desk): readonly Route[] => [
  ...draftRoutes(desk, {
    keep: { path: staffPaths.keepService(), name: 'service.add.keep' },
    drop: { path: staffPaths.dropService(), name: 'service.add.drop' },
    store: { saveDraft, dropDraft },
    mayWrite,
    noRecord: true,
    asked: () => ({
      ...{ id: noServiceYet, kind: 'add' as const, about: '', of: '', fields: serviceFields },
      href: staffPaths.addService(),
      back: staffPaths.addService(),
    }),
  }),
  ...draftRoutes(desk, {
    keep: { path: staffPaths.keepService(':id'), name: 'service.correct.keep' },
    drop: { path: staffPaths.dropService(':id'), name: 'service.correct.drop' },
    store: { saveDraft, dropDraft },
    mayWrite,
    noRecord: true,
    asked(visit) {
      const id = idOf(visit);
      return {
        ...{ id, kind: 'correct' as const, about: '', of: '', fields: serviceFields },
        href: staffPaths.correctService(id),
        back: staffPaths.correctService(id),
      };
    },
  }),
];
