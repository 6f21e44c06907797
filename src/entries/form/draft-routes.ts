/** Keeps what is being typed in a form, as its page sends it; and throws it away when asked to. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Keep, requireOpenRecord, type SignedIn } from '../../access/index.ts';
import { type Desk, keepAs } from '../../audit/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { type Answer, field, post, type Route, redirect, type Visit } from '../../platform/web/index.ts';
import type { draftStore } from '../draft-store.ts';
import { type FieldRule, readForm } from './field-rule.ts';
import { formWord } from './form-words.ts';

/** Which form an address asks for. */
interface FormAsked<Kind extends string, Word extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly about: string;
  /** The thing that it begins with; empty for none. */
  readonly of: string;
  /** Without opening anything: which choices there are does not matter to what was typed. */
  readonly fields: readonly FieldRule<Word>[];
  /** Where it is gone on with. */
  readonly href: string;
  /** Where it leads to when it is thrown away. */
  readonly back: string;
}

/** The forms of a room. */
interface DraftsOf<Kind extends string, Word extends string> {
  readonly keep: { readonly path: string; readonly name: string };
  readonly drop: { readonly path: string; readonly name: string };
  readonly store: Pick<ReturnType<typeof draftStore<Kind>>, 'saveDraft' | 'dropDraft'>;
  /** What it is about is no record with classes, but open to every member. */
  readonly noRecord?: true;
  /** @throws {Refusal} not-found, where there is no such form */
  asked(visit: Visit): FormAsked<Kind, Word>;
  /** @throws {Refusal} not-found, where whoever asks may not write in the record */
  mayWrite(context: Keep<DeskRing, SignedIn>, id: string): Promise<unknown>;
}

async function keep<Kind extends string, Word extends string>(
  desk: Desk,
  visit: Visit,
  of: DraftsOf<Kind, Word>,
): Promise<Answer> {
  const asked = of.asked(visit);
  const { id: recordId, kind, about } = asked;
  const at = await keepAs(desk, visit, async (context) => {
    if (!of.noRecord) await requireOpenRecord(context, recordId);
    await of.mayWrite(context, recordId);
    const content = {
      typed: Object.fromEntries(readForm(visit.form, asked.fields).typed),
      of: asked.of,
      writer: z.uuid().safeParse(field(visit.form, 'once')).data ?? randomUUID(),
      turn: Number(field(visit.form, 'turn')) || 0,
    };
    await of.store.saveDraft(context, { recordId, kind, about }, content);
    return context.now;
  });
  return {
    kind: 'json',
    body: { outcome: 'kept', said: formWord('draft.kept', { at }), href: asked.href },
  };
}

async function drop<Kind extends string, Word extends string>(
  desk: Desk,
  visit: Visit,
  of: DraftsOf<Kind, Word>,
): Promise<Answer> {
  const { id: recordId, kind, about, back } = of.asked(visit);
  await keepAs(desk, visit, async (context) => {
    if (!of.noRecord) await requireOpenRecord(context, recordId);
    await of.mayWrite(context, recordId);
    await of.store.dropDraft(context, { recordId, kind, about });
  });
  return redirect(back);
}

/** The routes by which the forms of a room keep what is typed. */
export const draftRoutes = <Kind extends string, Word extends string>(
  desk: Desk,
  of: DraftsOf<Kind, Word>,
): readonly Route[] => [
  // Sent by the page while somebody types; that they are there, the page tells by itself.
  { ...post(of.keep.path, of.keep.name, (visit) => keep(desk, visit, of)), passive: true },
  post(of.drop.path, of.drop.name, (visit) => drop(desk, visit, of)),
];
