import { openRecordKey, type StaffAct } from '../../access/index.ts';
import type { Placed } from '../../entries/index.ts';
import type { Conference } from '../conference/conference.ts';
import { getConference } from '../conference/conference-store.ts';
import { listStanding, listWritten } from './entry-store.ts';
import {
  type Item,
  type ItemWritten,
  type Judged,
  type LetIn,
  type PartSetting,
  type Showed,
  showedAt,
} from './item.ts';
import { getItem, listAgenciesOn, listLetIn, listShowed } from './item-store.ts';
import { listRisks } from './risk-store.ts';

type WrittenBrief = Extract<ItemWritten, { kind: 'brief' }> & Placed;
type WrittenPart = Extract<ItemWritten, { kind: 'part' }> & Placed;

export interface OpenedItem {
  readonly item: Item;
  readonly conference: Conference;
  readonly brief: WrittenBrief | undefined;
  /** What was told of it before, newest first: of each, to whom it was told then. */
  readonly earlierBriefs: readonly WrittenBrief[];
  /** How high the risk was judged, the last first. */
  readonly risks: readonly Judged[];
  /** Why an agency was let in later on a law; `about`: which. */
  readonly grounds: readonly (Extract<ItemWritten, { kind: 'ground' }> & Placed)[];
  /** The parts that show to whoever asks; `about`: the agency that wrote each. */
  readonly parts: readonly WrittenPart[];
  /** What each agency wrote before, newest first, with to whom it showed then; only of what shows to whoever asks. */
  readonly earlier: readonly { readonly part: WrittenPart; readonly showed: Showed | undefined }[];
  /** Which agencies have written theirs, also where it does not show yet. */
  readonly settings: readonly PartSetting[];
  /** The agencies that are on it at this moment. */
  readonly agencies: readonly string[];
  readonly letIn: readonly LetIn[];
}

/** Briefs and parts that were written before, of all agencies of an item, at most: the newest. */
const mostEarlier = 200;

/** Opens an item to whoever asks, as it stands. Runs only inside an act, or the database gives no rows. @throws {Refusal} not-found */
export async function openItem(act: StaffAct, itemId: string): Promise<OpenedItem> {
  const item = await getItem(act, itemId);
  const dataKey = await openRecordKey(act, itemId);
  const standing = await listStanding(act, itemId, dataKey, { kinds: ['brief', 'ground', 'part'] });
  const said = await listShowed(act, itemId);
  const written = await listWritten(act, itemId, dataKey, { kinds: ['part', 'brief'], most: mostEarlier });
  const isEarlier = ({ place }: Placed) => standing.every((entry) => entry.place !== place);
  return {
    item,
    conference: await getConference(act, item.conferenceId),
    brief: standing.find((entry) => entry.kind === 'brief'),
    earlierBriefs: written.flatMap((each) => (each.kind === 'brief' && isEarlier(each) ? [each] : [])),
    risks: (await listRisks(act, [itemId])).get(itemId) ?? [],
    grounds: standing.flatMap((entry) => (entry.kind === 'ground' ? [entry] : [])),
    parts: standing.flatMap((entry) => (entry.kind === 'part' ? [entry] : [])),
    earlier: written.flatMap((each) =>
      each.kind === 'part' && isEarlier(each)
        ? [{ part: each, showed: showedAt(said, each.about, each.at) }]
        : [],
    ),
    settings: [...new Set(said.map(({ agencyId }) => agencyId))].flatMap(
      (agencyId) => showedAt(said, agencyId, act.now) ?? [],
    ),
    agencies: (await listAgenciesOn(act, [itemId])).get(itemId) ?? [],
    letIn: await listLetIn(act, itemId),
  };
}
