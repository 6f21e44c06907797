/** The noun: one report, as far as it tells of one person. */
import type { OpenedReport, PersonTold } from '../reports/index.ts';

type Opened = Pick<OpenedReport, 'report' | 'told' | 'contact'>;

/** One report, as far as it tells of the person. */
export interface Telling {
  readonly report: Pick<
    OpenedReport['report'],
    'reportId' | 'reference' | 'receivedAt' | 'channel' | 'language' | 'affected' | 'wardCode' | 'councilCode'
  >;
  readonly told: NonNullable<OpenedReport['told']>;
  readonly contact: OpenedReport['contact'];
  /** The person as this report has them; undefined where it does not name them. */
  readonly person: PersonTold | undefined;
}

/** What some of the tellings say in answer to a question. */
export interface Told {
  readonly question: string;
  readonly value: string | readonly string[];
  readonly by: readonly Telling[];
}

/** The people of a report who may be affected, by their place in it; the reporter themselves is not among them unless they said so. */
export function peopleToRefer({
  told,
}: Pick<Opened, 'told'>): { readonly at: number; readonly person: PersonTold }[] {
  return (told?.people ?? [])
    .map((person, at) => ({ at, person }))
    .filter(({ person }) => person.role !== 'may-be-causing');
}

/** A report as a telling of one of its people, by their place in it; undefined where what was told is not the reader's. */
export const tellingOf = (opened: Opened, at: number | undefined): Telling | undefined =>
  opened.told === undefined
    ? undefined
    : {
        report: opened.report,
        told: opened.told,
        contact: opened.contact,
        person: at === undefined ? undefined : opened.told.people[at],
      };
