/** What each door could try to write of files: honestly, and with each lie that the walls have to catch. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { fileId, uploads } from './file-rows.ts';
import { memberOf, names, recordId } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const newBlob = () => `\\x${randomBytes(32).toString('hex')}`;

export const fileRow = (ofRecord: string, memberId: string | null): Row => ({
  file_id: randomUUID(),
  record_id: ofRecord,
  origin: memberId === null ? 'reporter' : 'member',
  member_id: memberId,
  received_at: hours(0),
  sealed: '\\x00',
  state: 'waiting',
});
export const blobRow = (ofFile: string, ofRecord: string): Row => ({
  blob: newBlob(),
  file_id: ofFile,
  record_id: ofRecord,
  part: 'original',
  sealed: '\\x00',
});
const upload = (): Row => ({ blob: newBlob(), size: '1', kept_at: hours(-1), expires_at: hours(22) });
const adds = (table: string, name: string, row: Row, label?: string): Probe => ({
  table,
  name: `${table}: adds${name}`,
  ...(label === undefined ? {} : { label }),
  statement: insertion(table, row),
});

/** What both sites may do with what hangs on nothing yet. */
const uploadProbes = (): Probe[] => [
  adds('files.uploads', '', upload()),
  adds('files.uploads', ' for a month', { ...upload(), expires_at: hours(30 * 24) }),
  adds('files.uploads', ' in the future', { ...upload(), kept_at: hours(1) }),
  {
    table: 'files.uploads',
    name: 'files.uploads: takes off by name',
    statement: `select from files.take_upload('${uploads.fresh}') taken where taken`,
  },
];

/** A member's tries. */
export function staffFileProbes(me: CountyMember): Probe[] {
  const other = memberOf(me.agencyId === 'police' ? 'council' : 'police', 'duty-desk');
  return [
    ...uploadProbes(),
    ...names.flatMap((name) => {
      const id = recordId(name);
      return [
        adds('files.files', '', fileRow(id, me.memberId), name),
        adds('files.files', ' as the reporter', fileRow(id, null), name),
        adds('files.files', ' as a colleague', fileRow(id, other.memberId), name),
        adds('files.files', ' as infected', { ...fileRow(id, me.memberId), state: 'infected' }, name),
        adds('files.blobs', '', blobRow(fileId('bare file', id), id), name),
        adds('files.blobs', ' as a copy', { ...blobRow(fileId('bare file', id), id), part: 'copy' }, name),
      ];
    }),
  ];
}

/** With a record that is only just being made, each try in a transaction of its own. */
const onNewRecord = (verb: string, registered: string, id: string, memberId: string | null): Probe[] => {
  const row = fileRow(id, memberId);
  const probe = (table: string, lie: string, added: Row, ...before: readonly string[]): Probe => ({
    table,
    name: `${table}: ${verb}${lie}`,
    before,
    statement: insertion(table, added),
    apart: true,
  });
  const made = insertion('files.files', row);
  const bytes = blobRow(row['file_id'] ?? '', id);
  return [
    probe('files.files', '', row, registered),
    probe('files.files', ' as clean', { ...row, state: 'clean' }, registered),
    probe('files.files', ' to an earlier record', fileRow(recordId('half'), memberId)),
    probe('files.blobs', '', bytes, registered, made),
    probe('files.blobs', ' as a copy', { ...bytes, part: 'copy' }, registered, made),
  ];
};

/** A member's tries with a record that they are just making. */
export const takingFileProbes = (me: CountyMember, registered: string, id: string): Probe[] =>
  onNewRecord('takes', registered, id, me.memberId);

/** The street's tries: with the record that it is just making, and with one that it came back to. */
export const streetFileProbes = (registered: string, id: string): Probe[] => [
  ...uploadProbes(),
  ...onNewRecord('adds', registered, id, null),
  ...names.flatMap((name) => {
    const earlier = recordId(name);
    return [
      adds('files.files', ' on return', fileRow(earlier, null), name),
      adds(
        'files.files',
        ' on return as a member',
        fileRow(earlier, memberOf('police', 'duty-desk').memberId),
        name,
      ),
      adds('files.blobs', ' on return', blobRow(fileId('bare file', earlier), earlier), name),
    ];
  }),
  {
    table: 'files.files',
    name: 'files.files: learns what became of them',
    statement: 'select state from files.files',
  },
];

/** The worker's tries. */
export function workerFileProbes(): Probe[] {
  const half = recordId('half');
  const shared = recordId('shared');
  const changes = (table: string, set: string): Probe => ({
    table,
    name: `${table}: changes`,
    statement: `update ${table} set ${set}`,
  });
  return [
    adds('files.files', '', fileRow(half, null)),
    changes('files.files', `state = 'infected', checked_at = now()`),
    adds('files.blobs', '', blobRow(fileId('bare file', shared), shared)),
    adds('files.uploads', '', upload()),
    { table: 'files.uploads', name: 'files.uploads: sweeps', statement: 'delete from files.uploads' },
    changes('files.scanner', `state = 'ready'`),
  ];
}
