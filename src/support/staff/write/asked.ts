/** Which form of a case an address asks for. */
import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../platform/refusal.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { isAbout, isKind, type Kind, kindRules } from '../../case/entry.ts';
import { idOf } from '../case-place.ts';
import type { KindForm } from './kind-form.ts';
import { kindForms } from './kind-forms.ts';

export interface Asked {
  readonly id: string;
  readonly kind: Kind;
  readonly about: string;
  readonly form: KindForm;
}

/** A new thing of a kind of which there are several bears an id from its first page on. @throws {Refusal} not-found */
export function askedOf(visit: Visit): Asked {
  const kind = visit.params['kind'] ?? '';
  const form = isKind(kind) ? kindForms[kind] : undefined;
  if (!isKind(kind) || form === undefined) throw new Refusal('not-found');
  const named = visit.query['about'] ?? '';
  const about = named === '' && kindRules[kind].each === 'several' ? randomUUID() : named;
  if (!isAbout(kind, about)) throw new Refusal('not-found');
  return { id: idOf(visit), kind, about, form };
}

/** The goal that a step belongs to, from the form or the address. */
export const goalOf = (visit: Visit): string =>
  visit.method === 'POST' ? field(visit.form, 'goal') : (visit.query['goal'] ?? '');
