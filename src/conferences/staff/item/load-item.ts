import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { type ReadForm, typedFrom } from '../../../entries/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { findCases, mindCases } from '../../../support/index.ts';
import { listItems } from '../../agenda/item-store.ts';
import { listLetInBefore } from '../../agenda/let-in-before-store.ts';
import { openItem } from '../../agenda/open-item.ts';
import { agendaOf } from '../../agenda/slots.ts';
import { isOver, stateOf } from '../../conference/conference.ts';
import { listAcceptances } from '../../conference/conference-store.ts';
import { openMeeting } from '../../meeting/open-meeting.ts';
import { agreeFields, minuteFields } from './meeting-forms.ts';
import type { FormShown, ItemProps } from './model.ts';
import { type ItemWord, partFields } from './part-form.ts';

/** A form that was sent and is shown again. */
export interface Back {
  readonly form: 'part' | 'minute' | 'agree' | 'correct';
  readonly read: ReadForm<ItemWord>;
  /** What is corrected. */
  readonly about?: string;
}

/** What a form for something to do begins with: the words of the minute that it comes from, as they were corrected. */
function begunFrom(minutes: ItemProps['minutes'], about: string | undefined) {
  const found = minutes.find((each) => each.about === about);
  if (found === undefined) return undefined;
  return { what: [found.words, ...found.corrections.map(({ words }) => words)].join('\n') };
}

/** Everything that the page of an item shows to whoever asks; inside an act. `from`: the minute that something is agreed from. @throws {Refusal} not-found */
export async function loadItem(
  act: StaffAct,
  id: string,
  back: Back | undefined,
  from?: string,
): Promise<Omit<ItemProps, 'formToken' | 'done'>> {
  const opened = await openItem(act, id);
  const { item, conference, parts, settings, agencies } = opened;
  const { whom: _, ...meeting } = await openMeeting(act, item);
  const { agencyId } = act.actor;
  const slots = agendaOf(await listItems(act, item.conferenceId), conference.startsAt);
  const [held] = await findCases(act, [item.caseId]);
  const bound = await listAcceptances(act, item.conferenceId);
  const names = await listMemberNames(act, [
    ...new Set([
      ...opened.earlier.map(({ part }) => part.by),
      ...[...opened.earlierBriefs, ...opened.risks].map(({ by }) => by),
      ...(opened.brief === undefined ? [] : [opened.brief.by]),
      ...[...parts, ...meeting.minutes, ...meeting.minutes.flatMap((each) => each.corrections)].map(
        ({ by }) => by,
      ),
      ...meeting.actions.flatMap(({ action }) => action.ownerId ?? []),
      ...bound.map(({ memberId }) => memberId),
    ]),
  ]);
  const known = await listAgencies(act);
  const agencyName = (each: string) => known.find((one) => one.agencyId === each)?.name ?? each;
  const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
  const doers = agencies.map((each) => ({
    agencyId: each,
    name: agencyName(each),
    members: bound
      .filter((one) => one.agencyId === each)
      .map(({ memberId }) => ({ memberId, name: nameOf(memberId) })),
  }));
  const today = londonDay(act.now);
  const shown = (form: Back['form'], begun: FormShown['typed']): FormShown =>
    back?.form === form ? back.read : { typed: begun, problems: new Map() };
  const over = item.takenOffAt !== null || isOver(conference);
  const state = over ? 'closed' : stateOf(conference);
  const holds = held?.agencyId === agencyId;
  const before = holds ? await listLetInBefore(act, item.caseId) : [];
  const own = parts.find((part) => part.about === agencyId)?.body;
  const set = settings.find((each) => each.agencyId === agencyId);
  const said =
    own === undefined || set === undefined
      ? undefined
      : { ...own, shows: set.shows, kept: set.forInvestigators ? [] : ['investigators'] };
  return {
    ...opened,
    ...meeting,
    earliest: slots.find((each) => each.item.itemId === id)?.earliest,
    next: slots.find((each) => each.item.itemId !== id && each.item.endedAt === null)?.item,
    own: agencyId,
    holds,
    before: new Set(before.flatMap((each) => (each.itemId === id ? [each.agencyId] : []))),
    minding: await mindCases(act, held === undefined ? [] : [held.caseId]),
    prepares: holds && item.takenOffAt === null && !isOver(conference),
    form: over ? undefined : shown('part', typedFrom(said, partFields, today)),
    minute: state === 'open' ? shown('minute', typedFrom(undefined, minuteFields, today)) : undefined,
    agree:
      state === 'open'
        ? shown('agree', typedFrom(begunFrom(meeting.minutes, from), agreeFields(doers), today))
        : undefined,
    correction:
      back?.form === 'correct' && back.about !== undefined ? { ...back.read, about: back.about } : undefined,
    doers,
    now: act.now,
    agencyName,
    nameOf,
  };
}
