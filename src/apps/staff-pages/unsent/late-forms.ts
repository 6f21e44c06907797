/** Around every route of the staff site: what was sent too late is not lost. */
import { randomUUID } from 'node:crypto';
import { findWhoseSession } from '../../../access/index.ts';
import type { Contexts } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { DeskRing } from '../../../platform/keys/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  isSecretField,
  page,
  type Route,
  type Visit,
} from '../../../platform/web/index.ts';
import { lateForm } from '../../stand-in-pages/staff.tsx';
import { fieldsToKeep } from '../../stand-in-pages/typed-fields.tsx';
import type { StaffFrames } from '../frame.tsx';
import type { UnsentForms } from './unsent-forms.ts';

/** The field by which a form that waited says which it was. */
export const unsentField = 'unsent';

interface Tools {
  readonly contexts: Contexts<DeskRing>;
  readonly frames: StaffFrames;
  readonly unsent: UnsentForms;
}

/**
 * Keeps a form whose member was signed out meanwhile, until they sign in again in the same browser; leads them to it then; and
 * forgets it once it was sent.
 */
export const mindingLateForms =
  (tools: Tools) =>
  (route: Route): Route => ({
    ...route,
    answer: async (visit) => {
      try {
        const answer = await route.answer(visit);
        return await afterwards(tools, visit, answer);
      } catch (fault) {
        const sent = visit.method === 'POST' && route.passive !== true;
        const late = fault instanceof Refusal && fault.code === 'not-signed-in' && sent;
        if (!late || !(await keepLate(tools, visit))) throw fault;
        return page(lateForm(tools.frames, visit), { status: 401 });
      }
    },
  });

/** Only for somebody who was a member here a while ago, and never with a password: that is typed anew. */
async function keepLate({ contexts, unsent }: Tools, visit: Visit): Promise<boolean> {
  const { token, form, path } = visit;
  if (token === undefined || Object.keys(form).some(isSecretField)) return false;
  const memberId = await contexts.look({ session: token }, findWhoseSession);
  if (memberId === undefined) return false;
  // Sent a second time, and late again: it waits once.
  const again = field(form, unsentField);
  if (again !== '') await unsent.drop(token, again);
  const fields = fieldsToKeep(form).filter(([name]) => name !== unsentField);
  await unsent.keep(token, {
    memberId,
    forms: [{ key: randomUUID(), path, fields: fields.map(([name, value]) => [name, value]) }],
  });
  return true;
}

async function afterwards(tools: Tools, visit: Visit, answer: Answer): Promise<Answer> {
  const sent = field(visit.form, unsentField);
  if (sent !== '' && visit.token !== undefined) {
    const left = await tools.unsent.drop(visit.token, sent);
    return left > 0 && answer.kind === 'redirect' ? { ...answer, to: staffPaths.unsent() } : answer;
  }
  const given = 'cookie' in answer && typeof answer.cookie === 'object' ? answer.cookie.set : undefined;
  if (given === undefined || visit.token === undefined || given === visit.token) return answer;
  return (await isWaitedFor(tools, visit.token, given)) && answer.kind === 'redirect'
    ? { ...answer, to: staffPaths.unsent() }
    : answer;
}

/** The cookie changed: does the member who is signed in by it find something of theirs? What waits for another is thrown away. */
async function isWaitedFor({ contexts, unsent }: Tools, from: string, to: string): Promise<boolean> {
  const waits = await unsent.move(from, to);
  if (waits === undefined) return false;
  const now = await contexts.look({ session: to }, async ({ actor }) =>
    actor.door === 'staff' ? actor.memberId : null,
  );
  if (now !== null && now !== waits.memberId) await unsent.drop(to);
  return now === waits.memberId;
}
