import type { ColumnProfile } from './column-profile.ts';
import type { HeaderRole } from './header-words.ts';

/** Roles that content alone gives, the surest first. */
export function roleByContent(profile: ColumnProfile): HeaderRole | undefined {
  const { looks, distinct, filled, samples } = profile;
  const kinds = new Set(samples).size;
  if (looks.email > 0.6) return 'email';
  if (looks.online > 0.6) return 'online';
  if (looks.insurance > 0.6) return 'document';
  if (looks.postcode > 0.6) return 'postcode';
  if (looks.plate > 0.6) return 'plate';
  if (looks.date > 0.7) return looks.birth > 0.9 && spread(profile) > 15 ? 'birth-date' : 'other-date';
  if (looks.phone > 0.7) return 'phone';
  if (looks.sex > 0.9 && kinds <= 8) return 'sex';
  if (looks.company > 0.35) return 'business-name';
  if (looks.address > 0.4) return 'address';
  if (looks.words > 0.6 && distinct > 0.01) {
    if (looks.severalWords > 0.6 && looks.holdsGivenName > 0.35) return 'full-name';
    if (looks.givenName > 0.35) return 'given-name';
  }
  if (distinct === 1 && filled === 1 && samples.length > 1 && (looks.code > 0.9 || looks.number > 0.9))
    return 'id';
  if (looks.code > 0.8 && looks.number < 0.8 && distinct > 0.3) return 'other-exact';
  return undefined;
}

/** Years between the early and the late tenth of the dates in a column: births lie far apart, visits do not. */
function spread({ samples }: ColumnProfile): number {
  const years = samples
    .flatMap((text) => /(1[89]|20)\d\d/.exec(text)?.[0] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  const at = (share: number) => years[Math.floor((years.length - 1) * share)] ?? 0;
  return at(0.9) - at(0.1);
}

/** What the content makes of a header's role: the role itself, a nearer one, or none where they contradict each other. */
export function whatContentSays(role: HeaderRole, profile: ColumnProfile): HeaderRole | undefined {
  const { looks, distinct, samples } = profile;
  const kinds = new Set(samples).size;
  switch (role) {
    case 'id':
      if (distinct >= 0.98 || kinds === samples.length) return 'id';
      return looks.insurance > 0.5 || (looks.code > 0.8 && distinct > 0.5) ? 'document' : 'answer';
    case 'source':
      return kinds <= 200 && (distinct < 0.5 || samples.length < 20) ? 'source' : undefined;
    case 'birth-date':
      if (looks.year > 0.8) return 'birth-year';
      return looks.age > 0.8 ? 'age' : 'birth-date';
    case 'age':
      return looks.date > 0.6 ? 'birth-date' : looks.number > 0.3 || looks.age > 0.3 ? 'age' : undefined;
    case 'sex':
      return kinds <= 40 ? 'sex' : undefined;
    case 'email':
      return looks.email > 0.2 ? 'email' : undefined;
    case 'online':
      if (looks.email > 0.5) return 'email';
      return looks.date > 0.5 || (samples.length > 20 && kinds <= 4) ? undefined : 'online';
    case 'phone':
      return looks.date > 0.5 || looks.words > 0.8 ? undefined : 'phone';
    case 'full-name':
      if (looks.company > 0.35) return 'business-name';
      return looks.number > 0.8 || looks.date > 0.5 || looks.email > 0.5 ? undefined : 'full-name';
    case 'given-name':
    case 'family-name':
    case 'middle-name':
    case 'alias':
      return looks.number > 0.8 || looks.date > 0.5 ? undefined : role;
    case 'plate':
      return looks.number > 0.8 ? 'company-number' : role;
    case 'address':
      if (looks.postcode > 0.7) return 'postcode';
      if (looks.number > 0.8) return 'street-number';
      return looks.words > 0.95 && distinct < 0.2 ? 'town' : role;
    case 'postcode':
    case 'street-number':
      return looks.words > 0.8 ? 'town' : role;
    case 'other-date':
      return looks.date > 0.4 || looks.number > 0.8 ? role : undefined;
    case 'account':
    case 'answer':
    case 'area':
    case 'birth-day':
    case 'birth-month':
    case 'birth-place':
    case 'birth-year':
    case 'business-name':
    case 'company-number':
    case 'document':
    case 'ignore':
    case 'nationality':
    case 'occupation':
    case 'other-exact':
    case 'other-text':
    case 'town':
      return role;
  }
}
