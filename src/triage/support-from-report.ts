import { opensCases, type StaffAct } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { mustMayGoOn, type OpenedReport, openReport } from '../reports/index.ts';
import { beginCase, contactAsTold, type Written } from '../support/index.ts';
import { getDeskItem } from './claim-report.ts';
import { interpreterTold } from './interpreter-told.ts';
import { addHistory } from './note-store.ts';
import { peopleToRefer } from './telling.ts';

export interface SupportRequest {
  /** The support worker whose cases they are. */
  readonly holder: string;
  /** A case for each of these people of the report, by their place in it; one for somebody unnamed when there are none. */
  readonly people: readonly { readonly caseId: string; readonly at: number | undefined }[];
}

/** What a report says of one person, as the first entry of their case. Pure. Nothing is concluded that was not told. */
export function personFromReport(
  { report, told }: Pick<OpenedReport, 'report' | 'told'>,
  at: number | undefined,
): Written {
  const person = at === undefined ? undefined : told?.people[at];
  const speaking = interpreterTold({ report, told });
  const notAsked = { none: 'not-asked' } as const;
  const said = (text: string | undefined) => (text === undefined || text === '' ? notAsked : text);
  return {
    kind: 'person',
    about: '',
    body: {
      name: said(person?.name),
      ...(person?.otherNames ? { otherNames: person.otherNames } : {}),
      born: said(person?.dateOfBirth ?? person?.approximateAge),
      gender: person?.sex === 'female' || person?.sex === 'male' ? person.sex : notAsked,
      nationality: said(person?.nationality),
      language: said(speaking?.language),
      ...(speaking?.wish ? { dialect: speaking.wish } : {}),
      interpreter: speaking === undefined ? 'not-asked' : (speaking.gender ?? 'any'),
      source: 'report',
      sourceNote: report.reference,
      on: londonDay(report.receivedAt),
    },
  };
}

/**
 * How whoever reported for themselves said that they are safely reached. Pure. Undefined where somebody else reported, or where the report tells of
 * several people, so that nobody's number comes to another's case.
 */
export function contactFromReport(
  opened: Pick<OpenedReport, 'report' | 'told' | 'contact'>,
): Written | undefined {
  const { report, told, contact } = opened;
  if (told?.affected !== 'me' || contact === undefined || peopleToRefer(opened).length > 1) return undefined;
  const { phone, email, safeTimes, safeWords, neverVoicemail } = contact;
  return contactAsTold(
    {
      toldIn: 'report',
      channels: [phone, email, neverVoicemail === true ? 'Never leave a voicemail.' : undefined],
      times: safeTimes,
      say: safeWords,
    },
    londonDay(report.receivedAt),
  );
}

/**
 * Opens a support case for each person of a report, with what the report says of them, all in the transaction of this act.
 * @throws {Refusal} not-found, not-allowed, bad-request;
 * changed-meanwhile where consent to it was taken back and no ground is named
 */
export async function supportFromReport(
  act: StaffAct,
  reportId: string,
  request: SupportRequest,
): Promise<void> {
  if (!opensCases(act.actor)) throw new Refusal('not-allowed');
  await getDeskItem(act, reportId);
  const opened = await openReport(act, reportId);
  await mustMayGoOn(act, reportId);
  const known = new Set(peopleToRefer(opened).map(({ at }) => at));
  if (request.people.length === 0 || request.people.some(({ at }) => at !== undefined && !known.has(at)))
    throw new Refusal('bad-request');
  for (const { caseId, at } of request.people)
    await beginCase(act, {
      caseId,
      holder: request.holder,
      ofWhom: 'affected',
      beganFrom: reportId,
      reporter: opened.told?.affected === 'me',
      handedIn: [personFromReport(opened, at), ...[contactFromReport(opened) ?? []].flat()],
    });
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'supported',
    memberId: act.actor.memberId,
  });
}
