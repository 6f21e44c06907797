import { foldText } from './fold-text.ts';
import { withinOneSlip } from './string-distance.ts';

/** Words that any group may be called by: a name made of them alone names none. Nationalities are among them: they say nothing of who it is. */
const ORDINARY = new Set(
  `the of and a in from group groups gang gangs crew crews firm mob boys lads men girls brothers bros brother sisters cousins family families clan ring
  network networks cell team outfit cartel organised organized crime criminal ocg omg operation boss bosses uncle uncles lot people traffickers gangmasters
  cheshire crewe chester warrington halton widnes runcorn macclesfield nantwich north south east west
  albanian albanians romanian romanians vietnamese chinese polish poles british english lithuanian lithuanians bulgarian bulgarians slovak slovaks czech
  hungarian hungarians moldovan moldovans ukrainian ukrainians indian indians pakistani pakistanis nigerian nigerians eritrean sudanese kurdish kurds turkish
  turks russian russians latvian latvians roma`.split(/\s+/),
);

/** One name of a group made comparable. */
interface GroupName {
  /** The words that tell something, joined: equal when only ordinary words, spaces or marks differ. */
  readonly joined: string;
  /** All its words joined; told apart only where no word tells anything. */
  readonly whole: string;
  /** It is made of ordinary words alone. */
  readonly ordinary: boolean;
}

export interface NormalGroup {
  readonly names: readonly GroupName[];
}

/** How the names of two groups agree: one of each tells the same, but for a slip; only names that tell nothing are the same; none does. */
export type GroupNameLevel = 'same' | 'close' | 'same-but-ordinary' | 'different';

/** A group made comparable by all the names that it is called by, in any script. */
export function normaliseGroup(names: readonly string[]): NormalGroup {
  const read = names.slice(0, 20).flatMap((name): GroupName[] => {
    const words = foldText(name.slice(0, 200))
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && word !== 's');
    if (words.length === 0) return [];
    const telling = words.filter((word) => !ORDINARY.has(word));
    return [{ joined: telling.join(''), whole: words.join(''), ordinary: telling.length === 0 }];
  });
  return { names: read };
}

/** Two groups by their names: the closest of all pairs. Symmetric. Undefined where one of them has none. */
export function compareGroupNames(a: NormalGroup, b: NormalGroup): GroupNameLevel | undefined {
  if (a.names.length === 0 || b.names.length === 0) return undefined;
  const pairs = a.names.flatMap((one) => b.names.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => !one.ordinary && one.joined === other.joined)) return 'same';
  if (pairs.some(([one, other]) => !one.ordinary && !other.ordinary && isClose(one.joined, other.joined)))
    return 'close';
  return pairs.some(([one, other]) => one.ordinary && one.whole === other.whole)
    ? 'same-but-ordinary'
    : 'different';
}

const isClose = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 6 && withinOneSlip(a, b);

/** What a group can be found by: each name that tells something, and its beginning, so that a slip at its end finds it too. */
export const groupKeys = ({ names }: NormalGroup): string[] => [
  ...new Set(
    names
      .filter(({ ordinary }) => !ordinary)
      .flatMap(({ joined }) => [
        `group:${joined}`,
        `group-begins:${joined.slice(0, 5)}`,
        `group-ends:${joined.slice(-5)}`,
      ]),
  ),
];

/**
 * What a name and members in common say together: a telling name with a member, or two members, strongly; a telling name by itself possibly, and so does
 * a close or ordinary one with a member. Somebody may belong to two groups, so one member alone says nothing.
 */
export function judgeGroups(name: GroupNameLevel, members: number): 'strong' | 'possible' | undefined {
  if (members >= 2 || (name === 'same' && members > 0)) return 'strong';
  if (name === 'same') return 'possible';
  return name !== 'different' && members > 0 ? 'possible' : undefined;
}
