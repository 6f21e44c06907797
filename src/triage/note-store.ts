/** SQL for internal notes and for the history of a report at one desk. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';

const noteShape = z.object({
  note_id: z.string(),
  sealed: z.instanceof(Buffer),
  written_by: z.string(),
  written_at: z.date(),
});

export interface Note {
  readonly noteId: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Adds an internal note, sealed. Notes are corrected by addition, never changed. */
export async function saveNote(
  act: Act,
  note: { readonly reportId: string; readonly agencyId: string; readonly text: string; readonly by: string },
  dataKey: Buffer,
): Promise<void> {
  const noteId = randomUUID();
  await act.db.run(sql`insert into triage.notes (note_id, report_id, agency_id, sealed, written_by, written_at)
    values (${noteId}, ${note.reportId}, ${note.agencyId}, ${seal(dataKey, `note:${noteId}`, note.text)}, ${note.by}, ${act.now})`);
}

/** The agency's own notes about a report, oldest first. */
export async function listNotes(
  context: Look,
  reportId: string,
  agencyId: string,
  dataKey: Buffer,
): Promise<Note[]> {
  const rows = await context.db.all(
    noteShape,
    sql`select note_id, sealed, written_by, written_at from triage.notes
      where report_id = ${reportId} and agency_id = ${agencyId} order by written_at, note_id`,
  );
  return rows.map((row) => ({
    noteId: row.note_id,
    text: open(dataKey, `note:${row.note_id}`, row.sealed).toString(),
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }));
}

export const happenings = [
  'placed',
  'claimed',
  'released',
  'claim-lapsed',
  'decided',
  'undone',
  'asked',
  'answered',
  'noted',
  'mention-accepted',
  'mention-dismissed',
  'files-added',
  'passed-here',
  'withdrawn',
  'referred',
  'supported',
  'consent-withdrawn',
  'consent-again',
  'ground-named',
  'use-stopped',
  'handed',
  'handed-back',
  'came-of-it',
] as const;
export type Happening = (typeof happenings)[number];

/** Adds to the history. History is added to, never overwritten. */
export async function addHistory(
  act: Act,
  line: {
    readonly reportId: string;
    readonly agencyId: string;
    readonly what: Happening;
    readonly memberId?: string;
    readonly toAgency?: string | null;
  },
): Promise<void> {
  await act.db.run(sql`insert into triage.history (history_id, report_id, agency_id, what, member_id, to_agency, at)
    values (${randomUUID()}, ${line.reportId}, ${line.agencyId}, ${line.what}, ${line.memberId ?? null}, ${line.toAgency ?? null}, ${act.now})`);
}

const historyShape = z
  .object({
    what: z.enum(happenings),
    member_id: z.string().nullable(),
    to_agency: z.string().nullable(),
    at: z.date(),
  })
  .transform((row) => ({ what: row.what, memberId: row.member_id, toAgency: row.to_agency, at: row.at }));

/** What happened to a report at this agency's desk, newest first. */
export const listHistory = (
  context: Look,
  reportId: string,
  agencyId: string,
): Promise<z.infer<typeof historyShape>[]> =>
  context.db.all(
    historyShape,
    sql`select what, member_id, to_agency, at from triage.history
      where report_id = ${reportId} and agency_id = ${agencyId} order by at desc, history_id limit 200`,
  );
