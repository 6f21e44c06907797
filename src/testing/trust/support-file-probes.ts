/** The documents of support cases: read and added to by support workers of the case's own agency alone, also where other parts of it are shared. */
import type { CountyMember } from './county.ts';
import { acting, type Expectation } from './expectation.ts';
import { blobRow, fileRow } from './file-probes.ts';
import { fileId } from './file-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId, caseNames } from './support-rows.ts';

/** The files of a case of the matrix's county, by name. */
export const filesOfCase = (name: string): string[] => [`${name} file`, `${name} waiting`, `${name} bare`];

const whose = { 'police supporter': ['cared', 'own'], 'council supporter': ['housed'] } as const;

export const caseFileMatrix: readonly Expectation[] = (
  ['police supporter', 'council supporter'] as const
).flatMap((who) => [
  acting('files.files', who, ...whose[who].flatMap(filesOfCase)),
  acting('files.blobs', who, ...whose[who].map((name) => `${name} file copy`)),
  acting('files.files: adds to a case', who, ...whose[who]),
  acting('files.blobs: adds to a case', who, ...whose[who]),
]);

/** A member's tries. */
export const caseFileProbes = (me: CountyMember, stranger: string): Probe[] =>
  caseNames.flatMap((label) => {
    const id = caseId(label);
    const bytes = blobRow(fileId('bare file', id), id);
    const adds = (table: string, what: string, row: Parameters<typeof insertion>[1]): Probe => ({
      table,
      name: `${table}: adds to a case${what}`,
      label,
      statement: insertion(table, row),
    });
    return [
      adds('files.files', '', fileRow(id, me.memberId)),
      adds('files.files', ' as a colleague', fileRow(id, stranger)),
      adds('files.files', ' as clean', { ...fileRow(id, me.memberId), state: 'clean' }),
      adds('files.blobs', '', bytes),
      adds('files.blobs', ' as a copy', { ...bytes, part: 'copy' }),
    ];
  });
