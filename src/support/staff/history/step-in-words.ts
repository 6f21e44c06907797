/** What a step of a case's history was about, and where it is best seen. */
import type { HappenedOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { isAbout, type Kind } from '../../case/entry.ts';
import { needDomainCodes } from '../../needs/need-domains.ts';
import { coreOutcomes } from '../../outcomes/core-outcomes.ts';
import { riskDomains } from '../../risk/risk-domains.ts';
import { say } from '../case-words.ts';

/** What a step of the history was about, without what it says. */
export function stepInWords({ kind, about }: Pick<HappenedOf<Kind>, 'kind' | 'about'>): string {
  const risk = kind === 'risk' ? riskDomains.find((each) => each === about) : undefined;
  const need = kind === 'need' ? needDomainCodes.find((each) => each === about) : undefined;
  const outcome = kind === 'outcome' ? coreOutcomes.find((each) => each === about) : undefined;
  const domain =
    risk !== undefined
      ? say(`risk.${risk}`)
      : need !== undefined
        ? say(`need.${need}`)
        : outcome === undefined
          ? undefined
          : say(`outcome.${outcome}`);
  return domain === undefined || !isAbout(kind, about)
    ? say(`kind.${kind}`)
    : `${say(`kind.${kind}`)}: ${domain}`;
}

/** The page on which something of this kind is best seen as it stood. */
export function pageOf(kind: Kind): (caseId: string) => string {
  if (kind === 'need') return staffPaths.caseNeeds;
  if (kind === 'goal' || kind === 'step' || kind === 'review' || kind === 'ending')
    return staffPaths.casePlan;
  if (kind === 'outcome') return staffPaths.caseOutcomes;
  if (kind === 'safety-plan') return staffPaths.caseSafety;
  if (kind === 'contact') return staffPaths.caseContact;
  if (kind === 'note' || kind === 'note-added') return staffPaths.caseNotes;
  return kind === 'risk' || kind === 'child-tool' ? staffPaths.caseRisk : staffPaths.case;
}

/** Where a note stands among the others as they stood when it was written. */
export const noteAddress = (caseId: string, { kind, about, place }: HappenedOf<Kind>): string | undefined =>
  kind === 'note' || kind === 'note-added'
    ? `${staffPaths.caseNotes(caseId)}?at=${place}#note-${about}`
    : undefined;
