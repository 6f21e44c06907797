import type { ColumnRole } from '../matching/table/index.ts';
import { type ColumnProfile, type PlainColumn, profileOf } from './column-profile.ts';
import { type HeaderRole, roleByHeader } from './header-words.ts';
import { repeatsNames } from './repeats-names.ts';
import { roleByContent, whatContentSays } from './role-by-content.ts';

/** What a column was taken for, and why, in words. */
export interface ColumnDecision {
  readonly column: string;
  readonly role: ColumnRole;
  readonly why: string;
}

interface Guess {
  readonly profile: ColumnProfile;
  readonly role: HeaderRole;
  readonly why: string;
}

const nameRoles: readonly HeaderRole[] = ['full-name', 'given-name', 'family-name', 'business-name'];
/** Roles of which a table has only one column; the better one is kept. */
const single = ['id', 'source'] as const;

/**
 * Says what each column holds, by its header and by its content, with no settings at all. The same table gives the same answer. What is
 * not understood is left out and told, so that nothing is matched on by mistake.
 */
export function recogniseColumns(columns: readonly PlainColumn[]): ColumnDecision[] {
  const guesses = columns.map((column) => guess(profileOf(column)));
  const withNames = nameTheUnnamed(guesses);
  const people = withNames.some(({ role }) => nameRoles.includes(role));
  const settled = onlyOne(withNames).map((each) => settle(each, people, withNames));
  return leaveOutRepeats(columns, settled);
}

function guess(profile: ColumnProfile): Guess {
  if (profile.samples.length === 0) return { profile, role: 'ignore', why: 'it is empty' };
  const byHeader = roleByHeader(profile.name);
  const said = byHeader && whatContentSays(byHeader, profile);
  if (said === byHeader && byHeader) return { profile, role: byHeader, why: 'by its header' };
  if (said) return { profile, role: said, why: 'by its header and what stands in it' };
  const byContent = roleByContent(profile);
  if (byContent) return { profile, role: byContent, why: 'by what stands in it' };
  return {
    profile,
    role: 'ignore',
    why: 'it is not understood: give it a role in the settings if it says who somebody is',
  };
}

/** A column of single words beside a column of given names, where no column is a family name yet, is one. */
function nameTheUnnamed(guesses: readonly Guess[]): Guess[] {
  if (guesses.some(({ role }) => role === 'family-name')) return [...guesses];
  const given = guesses.findIndex(({ role }) => role === 'given-name');
  if (given < 0) return [...guesses];
  const beside = [given + 1, given - 1].find((at) => {
    const one = guesses[at];
    return (
      one &&
      one.why !== 'by its header' &&
      one.profile.looks.words > 0.8 &&
      one.profile.distinct > 0.02 &&
      one.role !== 'sex'
    );
  });
  return guesses.map((each, at) =>
    at === beside ? { ...each, role: 'family-name', why: 'it stands beside the given names' } : each,
  );
}

function onlyOne(guesses: readonly Guess[]): Guess[] {
  const kept = new Map<HeaderRole, Guess | undefined>(
    single.map((role) => {
      const candidates = guesses.filter((each) => each.role === role);
      const surest = candidates.filter(({ why }) => why === 'by its header');
      return [role, (surest.length > 0 ? surest : candidates)[0]];
    }),
  );
  return guesses.map((each) =>
    kept.has(each.role) && kept.get(each.role) !== each
      ? { ...each, role: 'ignore', why: `another column is taken for the ${each.role} already` }
      : each,
  );
}

/** Turns what a header says into a role, given what else the table holds. */
function settle({ profile, role, why }: Guess, people: boolean, all: readonly Guess[]): ColumnDecision {
  const decide = (settled: ColumnRole, because = why): ColumnDecision => ({
    column: profile.name,
    role: settled,
    why: because,
  });
  if (role === 'answer')
    return decide(
      'ignore',
      'it looks like an answer that the matching must not see; give it as --truth to be told the accuracy',
    );
  if (role === 'other-date') {
    const births = all.some((each) => each.role === 'birth-date' || each.role === 'birth-year');
    if (people && !births && profile.looks.birth > 0.95 && /^date$/i.test(profile.name))
      return decide('birth-date');
    return people ? decide('ignore', 'it is a date of something else than a birth') : decide('other-exact');
  }
  if (role === 'area')
    return people ? decide('ignore', 'it says too little where so many are') : decide('other-exact');
  if (role === 'ignore' && !people && profile.samples.length > 0 && profile.distinct > 0.001) {
    const text = profile.looks.number < 0.5 && profile.looks.date < 0.5 && profile.distinct > 0.05;
    return decide(text ? 'other-text' : 'other-exact', 'there are no names, so all that is told is compared');
  }
  return decide(role);
}

/** A whole name that only repeats the given and family names beside it must not count twice. */
function leaveOutRepeats(
  columns: readonly PlainColumn[],
  decisions: readonly ColumnDecision[],
): ColumnDecision[] {
  const withRole = (role: ColumnRole) => columns.filter((_, at) => decisions[at]?.role === role);
  const parts = [...withRole('given-name'), ...withRole('middle-name'), ...withRole('family-name')];
  if (withRole('given-name').length === 0 || withRole('family-name').length === 0) return [...decisions];
  return decisions.map((decision, at) => {
    const column = columns[at];
    if (!column || decision.role !== 'full-name') return decision;
    const repeats = repeatsNames(column, parts);
    if (repeats === 'apart') return decision;
    return repeats === 'wholly'
      ? { ...decision, role: 'ignore', why: 'it repeats the given and family names' }
      : { ...decision, why: 'it holds the given and family names and something more' };
  });
}
