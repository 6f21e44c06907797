import type { Desk } from '../../../audit/index.ts';
import { draftRoutes } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Route } from '../../../platform/web/index.ts';
import { dropDraft, saveDraft } from '../../investigation/draft-store.ts';
import { getInvestigation } from '../../investigation/investigation-store.ts';
import { askedOf } from './asked.ts';

/** Keeps what is being typed in a form of an investigation. */
export const keepRoutes = (desk: Desk): readonly Route[] =>
  draftRoutes(desk, {
    keep: {
      path: `${staffPaths.investigationWrite(':id', ':thing')}/keep`,
      name: 'investigation.write.keep',
    },
    drop: {
      path: `${staffPaths.investigationWrite(':id', ':thing')}/throw-away`,
      name: 'investigation.write.drop',
    },
    store: { saveDraft, dropDraft },
    mayWrite: getInvestigation,
    asked(visit) {
      const { id, kind, about, form, of } = askedOf(visit);
      const fields = form.fields({ standing: [] }, of);
      const href = staffPaths.investigationWrite(id, kind, { about });
      return { id, kind, about, of, fields, href, back: (form.from ?? form.back)(id, about) };
    },
  });
