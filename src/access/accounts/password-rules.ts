/** Which passwords are taken: long ones that are not easily guessed. What they are made of is nobody's business. */
import { passwordLimits } from './limits.ts';

/** Why a password is not taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'breached' | 'about-you' | 'guessable';

/** What somebody who knows the member would try first. */
export interface AboutMember {
  readonly name: string;
  readonly email: string;
  readonly agencyName: string;
}

/** One form for each password, whatever keyboard it was typed on (NFKC, as NIST asks). */
export const normalised = (password: string): string => password.normalize('NFKC');

const ours = ['plainsight', 'cheshire', 'modern slavery', 'anti slavery', 'police', 'council'];

/** Words of the member's own, of four letters or more, and ours. */
const wordsAbout = ({ name, email, agencyName }: AboutMember): string[] =>
  [
    ...new Set([
      email,
      ...email.split(/[^a-z0-9]+/i),
      ...name.split(/\s+/),
      name,
      agencyName,
      ...agencyName.split(/\s+/),
      ...ours,
    ]),
  ]
    .map((word) => word.toLowerCase().replaceAll(/\s/g, ''))
    .filter((word) => word.length >= 4);

const foldOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What stays of a password when the words about its owner, ours, and digits are taken out of it. */
function ownPart(password: string, about: AboutMember): string {
  const words = wordsAbout(about)
    .map(foldOf)
    .toSorted((a, b) => b.length - a.length);
  return words.reduce((left, word) => left.replaceAll(word, ''), foldOf(password)).replaceAll(/\p{N}/gu, '');
}

/**
 * The offline list and the estimate over it are 25 MB once loaded: only a process that is given a new password loads them.
 * The list is zxcvbn-ts's (MIT): 49,233 passwords out of breaches, most used first.
 */
const loadEstimate = async () => {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const estimate = new ZxcvbnFactory({
    dictionary: common.dictionary,
    graphs: common.adjacencyGraphs,
    maxLength: passwordLimits.estimated,
    // Ways of reading a password in which signs stand for letters; a hundred, as it comes, take half a second for hostile ones.
    l33tMaxSubstitutions: 16,
  });
  const breached = new Set((common.dictionary['passwords-common'] ?? []).map(String));
  return { estimate, breached };
};
let loaded: ReturnType<typeof loadEstimate> | undefined;

/** Why this password is not taken from this member; undefined when it is. */
export async function passwordFault(typed: string, about: AboutMember): Promise<PasswordFault | undefined> {
  const password = normalised(typed);
  const length = [...password].length;
  if (length < passwordLimits.fewest) return 'too-short';
  if (length > passwordLimits.most) return 'too-long';
  loaded ??= loadEstimate();
  const { estimate, breached } = await loaded;
  if (breached.has(password.toLowerCase())) return 'breached';
  if (ownPart(password, about).length < 4) return 'about-you';
  const looked = [...password].slice(0, passwordLimits.estimated).join('');
  const { guessesLog10 } = estimate.check(looked, wordsAbout(about));
  return guessesLog10 < passwordLimits.guessesLog10 ? 'guessable' : undefined;
}
