/** Keeps what is being typed in a form of a case, as the page sends it; and throws it away when asked to. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Desk, keepAs } from '../../../audit/index.ts';
import { formWord, readForm } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Answer, field, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { getCase } from '../../case/case-store.ts';
import { dropDraft, saveDraft } from '../../case/draft-store.ts';
import { askedOf, goalOf } from './asked.ts';

async function keep(desk: Desk, visit: Visit): Promise<Answer> {
  const { id, kind, about, form } = askedOf(visit);
  const of = { recordId: id, kind, about };
  const at = await keepAs(desk, visit, async (context) => {
    if ((await getCase(context, id)).agencyId !== context.actor.agencyId) throw new Refusal('not-found');
    await saveDraft(context, of, {
      typed: Object.fromEntries(readForm(visit.form, form.fields).typed),
      of: goalOf(visit),
      writer: z.uuid().safeParse(field(visit.form, 'once')).data ?? randomUUID(),
      turn: Number(field(visit.form, 'turn')) || 0,
    });
    return context.now;
  });
  const href = staffPaths.caseWrite(id, kind, about);
  return { kind: 'json', body: { outcome: 'kept', said: formWord('draft.kept', { at }), href } };
}

async function drop(desk: Desk, visit: Visit): Promise<Answer> {
  const { id, kind, about, form } = askedOf(visit);
  await keepAs(desk, visit, async (context) => {
    await getCase(context, id);
    await dropDraft(context, { recordId: id, kind, about });
  });
  return redirect(form.back(id));
}

export const keepRoutes = (desk: Desk): readonly Route[] => [
  // Sent by the page while somebody types; that they are there, the page tells by itself.
  {
    ...post(staffPaths.caseKeep(':id', ':kind'), 'case.write.keep', (visit) => keep(desk, visit)),
    passive: true,
  },
  post(staffPaths.caseDrop(':id', ':kind'), 'case.write.drop', (visit) => drop(desk, visit)),
];
