/** Which form of an investigation an address asks for. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../../platform/refusal.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { isAbout, isKind, type Kind } from '../../investigation/entry.ts';
import { kindRules } from '../../investigation/entry-bodies.ts';
import { idOf } from '../place-asked.ts';
import type { KindForm } from './kind-form.ts';
import { kindForms } from './kind-forms.ts';

interface Asked {
  readonly id: string;
  readonly kind: Kind;
  readonly about: string;
  readonly form: KindForm;
  /** The thing that it begins with, where the address names one. */
  readonly of: string;
}

/** A new thing of a kind of which there are several bears an id from its first page on. @throws {Refusal} not-found */
export function askedOf(visit: Visit): Asked {
  const kind = visit.params['thing'] ?? '';
  const form = isKind(kind) ? kindForms[kind] : undefined;
  if (!isKind(kind) || form === undefined) throw new Refusal('not-found');
  const named = visit.query['about'] ?? '';
  const isOneOfMany = kindRules[kind] === 'several' || kindRules[kind] === 'added';
  const about = named === '' && isOneOfMany ? randomUUID() : named;
  if (!isAbout(kind, about)) throw new Refusal('not-found');
  const asked = visit.method === 'POST' ? field(visit.form, 'begins-with') : (visit.query['of'] ?? '');
  return { id: idOf(visit), kind, about, form, of: z.uuid().safeParse(asked).data ?? '' };
}
