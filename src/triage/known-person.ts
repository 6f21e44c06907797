import type { StaffAct } from '../access/index.ts';
import { listKeptMentions, openIdentity } from '../identities/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { type OpenedReport, openReport, type PersonTold } from '../reports/index.ts';
import { type Telling, tellingOf } from './telling.ts';

/** Other reports of the same person that are read at most: the newest. */
const mostReports = 12;

type Names = readonly { readonly full?: string | undefined }[];
const plain = (name: string | undefined): string => (name ?? '').trim().replace(/\s+/g, ' ').toLowerCase();

/** The person of a report whom a mention is drawn from: by the name that it gives. */
const personAt = (people: readonly PersonTold[], names: Names): number | undefined => {
  const known = new Set(names.map(({ full }) => plain(full)).filter((name) => name !== ''));
  const at = people.findIndex(
    (person) => known.has(plain(person.name)) || known.has(plain(person.otherNames)),
  );
  return at === -1 ? undefined : at;
};

/**
 * What other reports say of the person at this place in a report, as far as they are joined and open to whoever asks, newest first.
 * The book has a line for each report that was read.
 */
export async function otherTellings(
  act: StaffAct,
  { report, told, dataKey }: OpenedReport,
  at: number,
): Promise<readonly Telling[]> {
  const person = told?.people[at];
  if (person === undefined) return [];
  const own = (await listKeptMentions(act, report.reportId, dataKey)).find(
    ({ mention }) =>
      mention.kind === 'person' &&
      mention.source === 'answer' &&
      personAt([person], mention.value.names) === 0,
  );
  if (own === undefined) return [];
  const { mentions, members } = await openIdentity(act, own.mentionId);
  const others = members
    .flatMap((member) => mentions.get(member) ?? [])
    .filter(({ recordId }) => recordId !== report.reportId)
    .toSorted((a, b) => b.saidAt.getTime() - a.saidAt.getTime())
    .filter(({ recordId }, place, all) => all.findIndex((each) => each.recordId === recordId) === place)
    .slice(0, mostReports);
  const tellings: Telling[] = [];
  for (const { recordId, mention } of others) {
    if (mention.kind !== 'person') continue;
    const opened = await openReport(act, recordId).catch((error: unknown) => {
      // Another kind of record, or one of which only the mention is open.
      if (error instanceof Refusal && error.code === 'not-found') return undefined;
      throw error;
    });
    const telling = opened && tellingOf(opened, personAt(opened.told?.people ?? [], mention.value.names));
    if (telling !== undefined) tellings.push(telling);
  }
  return tellings;
}
