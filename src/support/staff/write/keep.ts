import type { Keep, SignedIn } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { draftRoutes } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { DeskRing } from '../../../platform/keys/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Route } from '../../../platform/web/index.ts';
import { getCase } from '../../case/case-store.ts';
import { dropDraft, findDraft, saveDraft } from '../../case/draft-store.ts';
import { askedOf, goalOf } from './asked.ts';
import { shownBeside } from './beside-person.ts';

/** A case is written by the agency that holds it; whoever it is shared with reads it. @throws {Refusal} not-found */
async function mayWrite(context: Keep<DeskRing, SignedIn>, id: string): Promise<void> {
  if ((await getCase(context, id)).agencyId !== context.actor.agencyId) throw new Refusal('not-found');
}

/** Keeps what is typed over what was kept before: a form beside the person sends some of its fields alone. */
const keepOver: typeof saveDraft = async (context, of, content) => {
  const before = await findDraft(context, of);
  await saveDraft(context, of, { ...content, typed: { ...before?.content.typed, ...content.typed } });
};

/** Keeps what is being typed in a form of a case. */
export const keepRoutes = (desk: Desk): readonly Route[] =>
  draftRoutes(desk, {
    keep: { path: staffPaths.caseKeep(':id', ':kind'), name: 'case.write.keep' },
    drop: { path: staffPaths.caseDrop(':id', ':kind'), name: 'case.write.drop' },
    store: { saveDraft: keepOver, dropDraft },
    mayWrite,
    asked(visit) {
      const { id, kind, about, form } = askedOf(visit);
      const href = staffPaths.caseWrite(id, kind, about);
      return {
        id,
        kind,
        about,
        of: goalOf(visit),
        fields: shownBeside(visit, kind, form.fields),
        href,
        back: form.back(id),
      };
    },
  });
