/**
 * Whoever is suspected and may be a victim elsewhere: found both ways by the worker, so that no page takes longer or looks otherwise because of what its
 * reader may not know [D3 X10 R8].
 */
import { openRecordKey, type WorkerAct } from '../../access/index.ts';
import {
  findJoinedPeople,
  findToldPeople,
  findWatched,
  type KeptMention,
  keepWatched,
  type Mention,
  watchedOf,
} from '../../identities/index.ts';
import { listStanding } from '../investigation/entry-store.ts';
import { getInvestigation } from '../investigation/investigation-store.ts';
import { tellStory } from '../investigation/story.ts';
import { type Hit, isKept, mayBeTold, saveHit } from './elsewhere-store.ts';
import { settleFound } from './settle-elsewhere.ts';
import { suspectsOf, victimsOf } from './suspects.ts';

/** What reports call somebody who may be a victim. */
const affected = 'may-be-affected';

/** Possible victims who are filed by their records, and what those are. */
const watchedSides = [
  ['possible-victim', 'case'],
  ['referred', 'referral'],
] as const;

/**
 * Keeps hits and asks the lead today, where the investigation's agency may learn of them; where it may not, nothing is kept, and it is found again when the
 * person has agreed or the report was passed on. One that is known asks once: its task stays as it is, as long as it may be told.
 */
async function note(act: WorkerAct, hits: readonly Hit[]): Promise<void> {
  for (const [investigationId, those] of Map.groupBy(hits, (hit) => hit.investigationId)) {
    const one = await getInvestigation(act, investigationId);
    let keeps = false;
    for (const hit of those) {
      if (await mayBeTold(act, hit.sourceRecord, one.agencyId)) {
        await saveHit(act, hit);
        keeps = true;
      }
      // Taken back since: what asked about it is asked no more.
      else if (await isKept(act, hit)) keeps = true;
    }
    if (keeps && one.state === 'open') await settleFound(act, one);
  }
}

type People = ReturnType<typeof suspectsOf>;

/**
 * Files whom an investigation takes for a victim, and holds its people against those of all others, both ways. What is found lies ready for whoever is named for
 * both, and asks nobody by a task: to all others it would tell that there is another investigation.
 */
async function lookInOthers(
  act: WorkerAct,
  of: { readonly recordId: string; readonly dataKey: Buffer },
  { suspects, victims }: { readonly suspects: People; readonly victims: People },
): Promise<void> {
  const { recordId: own } = of;
  // Somebody can be both: beside the suspects, under a name of their own.
  await keepWatched(
    act,
    { ...of, side: 'victim' },
    victims.map(({ about, mention }) => ({ about: `victim ${about}`, mention })),
  );
  const mentionsOf = (people: People) => people.map(({ mention }) => mention);
  const aboutOf = (people: People, mention: Mention) =>
    people.find((each) => each.mention === mention)?.about ?? '';
  const others = <F extends { readonly recordId: string }>(found: readonly F[]): F[] =>
    found.filter(({ recordId }) => recordId !== own);
  const sourceKind = 'investigation';
  const hits: Hit[] = [
    ...others(await findWatched(act, ['victim'], mentionsOf(suspects))).map(
      ({ mention, recordId, strength }) => ({
        ...{ investigationId: own, person: aboutOf(suspects, mention) },
        ...({ sourceRecord: recordId, sourceKind, strength } as const),
      }),
    ),
    ...others(await findWatched(act, ['suspect'], mentionsOf(victims))).map(
      ({ recordId, about, strength }) => ({
        ...{ investigationId: recordId, person: about },
        ...({ sourceRecord: own, sourceKind, strength } as const),
      }),
    ),
  ];
  for (const hit of hits) await saveHit(act, hit);
}

/**
 * Somebody is suspected anew, or taken for a victim: files whom the investigation suspects and whom it takes for victims, and looks for those it suspects among
 * those who may be victims in reports, cases, referrals and other investigations. Safe to run twice.
 */
export async function lookElsewhere(act: WorkerAct, investigationId: string): Promise<void> {
  const dataKey = await openRecordKey(act, investigationId);
  const story = tellStory(await listStanding(act, investigationId, dataKey));
  const suspects = suspectsOf(story, act.now);
  const of = { recordId: investigationId, dataKey };
  await keepWatched(act, { ...of, side: 'suspect' }, suspects);
  await lookInOthers(act, of, { suspects, victims: victimsOf(story, act.now) });
  const mentions = suspects.map(({ mention }) => mention);
  const hitOf =
    (sourceKind: Hit['sourceKind']) =>
    (found: { mention: Mention; recordId: string; strength: Hit['strength'] }): Hit => ({
      investigationId,
      person: suspects.find(({ mention }) => mention === found.mention)?.about ?? '',
      sourceRecord: found.recordId,
      sourceKind,
      strength: found.strength,
    });
  const { agencyId } = await getInvestigation(act, investigationId);
  const known = new Map<string, Promise<boolean>>();
  const mayKnow = (recordId: string): Promise<boolean> => {
    const said = known.get(recordId) ?? mayBeTold(act, recordId, agencyId);
    known.set(recordId, said);
    return said;
  };
  const told = await findToldPeople(act, investigationId, mentions, { role: affected, mayKnow });
  const filed: Hit[] = [];
  for (const [side, sourceKind] of watchedSides)
    filed.push(...(await findWatched(act, [side], mentions)).map(hitOf(sourceKind)));
  await note(act, [...told.map(hitOf('report')), ...filed]);
}

/** Whom a record tells of may be a victim: do they stand under suspicion? */
async function suspectsAmong(
  act: WorkerAct,
  { sourceRecord, sourceKind }: Pick<Hit, 'sourceRecord' | 'sourceKind'>,
  people: readonly Mention[],
): Promise<void> {
  const found = await findWatched(act, ['suspect'], people);
  await note(
    act,
    found.map(({ recordId, about, strength }) => ({
      ...{ investigationId: recordId, person: about, strength },
      ...{ sourceRecord, sourceKind },
    })),
  );
}

/**
 * A report came in, or somebody said who in it is one with whom: does anybody who may be affected in it stand under suspicion, by themselves or by what other reports say
 * of the same person? Safe to run twice.
 */
export async function suspectsInReport(
  act: WorkerAct,
  reportId: string,
  mentions: readonly KeptMention[],
): Promise<void> {
  const those = mentions.filter(({ mention }) => mention.role === affected && mention.kind === 'person');
  const people = those.map(({ mention }) => mention);
  await suspectsAmong(act, { sourceRecord: reportId, sourceKind: 'report' }, people);
  const joined = await findJoinedPeople(
    act,
    those.map(({ mentionId }) => mentionId),
  );
  // Each investigation looks again by what its own agency may know of: what joins them may be told to one and not to another.
  const near = await findWatched(act, ['suspect'], joined);
  for (const id of new Set(near.map(({ recordId }) => recordId))) await lookElsewhere(act, id);
}

const peopleOf = async (act: WorkerAct, recordId: string): Promise<Mention[]> =>
  (await watchedOf(act, recordId)).map(({ mention }) => mention);

/** Somebody is supported as a victim, or says anew who they are: do they stand under suspicion? Safe to run twice. */
export const suspectsInCase = async (act: WorkerAct, caseId: string): Promise<void> =>
  suspectsAmong(act, { sourceRecord: caseId, sourceKind: 'case' }, await peopleOf(act, caseId));

/** Somebody is referred to the NRM, or the referral says anew who they are: do they stand under suspicion? Safe to run twice. */
export const suspectsInReferral = async (act: WorkerAct, referralId: string): Promise<void> =>
  suspectsAmong(act, { sourceRecord: referralId, sourceKind: 'referral' }, await peopleOf(act, referralId));
