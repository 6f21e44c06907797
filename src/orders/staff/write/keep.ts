import type { Desk } from '../../../audit/index.ts';
import { draftRoutes } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Route } from '../../../platform/web/index.ts';
import { dropDraft, saveDraft } from '../../order/draft-store.ts';
import { askedOf } from './asked.ts';
import { getWritable } from './writable.ts';

/** Keeps what is being typed in a form of an order. */
export const keepRoutes = (desk: Desk): readonly Route[] =>
  draftRoutes(desk, {
    keep: { path: `${staffPaths.orderWrite(':id', ':thing')}/keep`, name: 'order.write.keep' },
    drop: { path: `${staffPaths.orderWrite(':id', ':thing')}/throw-away`, name: 'order.write.drop' },
    store: { saveDraft, dropDraft },
    mayWrite: getWritable,
    asked(visit) {
      const { id, kind, about, form, of } = askedOf(visit);
      const fields = form.fields({ standing: [] }, of);
      const href = staffPaths.orderWrite(id, kind, { about });
      return { id, kind, about, of, fields, href, back: staffPaths.order(id) };
    },
  });
