/** Keeps what is being typed in a form of an order, as the page sends it; and throws it away when asked to. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Desk, keepAs } from '../../../audit/index.ts';
import { formWord, readForm } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Answer, field, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { dropDraft, saveDraft } from '../../order/draft-store.ts';
import { askedOf } from './asked.ts';
import { getWritable } from './writable.ts';

/** Without opening anything: which choices there are does not matter to what was typed. */
const nothing = { standing: [] };

async function keep(desk: Desk, visit: Visit): Promise<Answer> {
  const { id, kind, about, form, of } = askedOf(visit);
  const at = await keepAs(desk, visit, async (context) => {
    await getWritable(context, id);
    await saveDraft(
      context,
      { recordId: id, kind, about },
      {
        typed: Object.fromEntries(readForm(visit.form, form.fields(nothing, of)).typed),
        of,
        writer: z.uuid().safeParse(field(visit.form, 'once')).data ?? randomUUID(),
        turn: Number(field(visit.form, 'turn')) || 0,
      },
    );
    return context.now;
  });
  const href = staffPaths.orderWrite(id, kind, { about });
  return { kind: 'json', body: { outcome: 'kept', said: formWord('draft.kept', { at }), href } };
}

async function drop(desk: Desk, visit: Visit): Promise<Answer> {
  const { id, kind, about } = askedOf(visit);
  await keepAs(desk, visit, async (context) => {
    await getWritable(context, id);
    await dropDraft(context, { recordId: id, kind, about });
  });
  return redirect(staffPaths.order(id));
}

export const keepRoutes = (desk: Desk): readonly Route[] => [
  // Sent by the page while somebody types; that they are there, the page tells by itself.
  {
    ...post(`${staffPaths.orderWrite(':id', ':thing')}/keep`, 'order.write.keep', (visit) =>
      keep(desk, visit),
    ),
    passive: true,
  },
  post(`${staffPaths.orderWrite(':id', ':thing')}/throw-away`, 'order.write.drop', (visit) =>
    drop(desk, visit),
  ),
];
