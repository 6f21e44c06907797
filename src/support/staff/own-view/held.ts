/** What is held about somebody and who reads it, as words to begin from on their own page. */
import { listAgencies, listSharesOf, type StaffAct } from '../../../access/index.ts';
import { allOf, type Story } from '../../case/story.ts';
import type { Candidate } from './candidate.ts';
import { t } from './own-view-words.ts';

/** An agency that reads the case because the person agreed, and since when. */
export interface Reader {
  readonly agency: string;
  readonly since: Date;
}

/** The agencies that read a case at a moment because its person agreed. What was shared on a law is not among them: whether they are told is decided apart. */
export async function readersByConsent(act: StaffAct, caseId: string, now: Date): Promise<Reader[]> {
  const agencies = new Map((await listAgencies(act)).map(({ agencyId, name }) => [agencyId, name]));
  const shares = await listSharesOf(act, caseId);
  return shares
    .filter(
      ({ basis, grantedAt, endedAt, until }) =>
        basis === 'Consent of the person' &&
        grantedAt <= now &&
        until > now &&
        (endedAt === null || endedAt > now),
    )
    .map(({ toAgency, grantedAt }) => ({ agency: agencies.get(toAgency) ?? toAgency, since: grantedAt }));
}

/** The kinds of entries that say one thing to the person, in the order in which it is told. */
const told = [
  ['person', ['person', 'safe-contact']],
  ['needs', ['need']],
  ['plan', ['goal', 'appointment']],
  ['risk', ['risk', 'safety-plan', 'warning']],
  ['outcomes', ['outcome']],
] as const;
const inOneSentence = new Intl.ListFormat('en', { type: 'conjunction' });

/** What stands in the case, since when, and who reads it. Newly offered once somebody else reads it. Pure. */
export function heldOf(
  story: Story,
  of: { readonly agency: string; readonly since: Date; readonly readers: readonly Reader[] },
): Candidate {
  const kinds = told.flatMap(([what, entries]) =>
    entries.some((kind) => allOf(story, kind).length > 0) ? [t(`held.${what}`)] : [],
  );
  const lines = [
    t('prefill.held', { since: of.since, what: inOneSentence.format([...kinds, t('held.notes')]) }),
    t('prefill.readers', { agency: of.agency }),
    ...(of.readers.length === 0
      ? []
      : [
          t('prefill.agreed', {
            agencies: inOneSentence.format([...new Set(of.readers.map(({ agency }) => agency))]),
          }),
        ]),
    t('prefill.rights'),
  ];
  const latest = Math.max(...of.readers.map(({ since }) => Number(since)));
  return {
    ...{ kind: 'held', about: '', words: lines.join('\n') },
    ...(of.readers.length === 0 ? {} : { writtenAt: new Date(latest) }),
  };
}
