/**
 * At the head of every page of a report or a referral: who of its people is supported, whether they may be reached, and the warnings, for
 * whoever may open their case and for nobody else [C20]. It leaves an open page by itself when that case does [X8].
 */
import type { VNode } from 'preact';
import type { StaffAct } from '../../../access/index.ts';
import { type Minding, noteOpened } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { listCasesAbout } from '../../case/case-store.ts';
import { openCase } from '../../case/open-case.ts';
import { nameOfPerson, Warnings } from '../case/head.tsx';
import { LiveCases } from '../case/live-case.tsx';
import { ContactLine } from '../contact/contact-line.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export const mindingOfPerson: Minding = async (act, record) => {
  if (record.kind === 'case') return 'said by its pages';
  // The same roles as the walls ask: without them not even a query is made.
  if (record.kind !== 'report' && record.kind !== 'referral') return undefined;
  if (!act.actor.roles.includes('support-worker')) return undefined;
  const cases = await listCasesAbout(act, record.id);
  return mindCases(
    act,
    cases.map(({ caseId }) => caseId),
  );
};

/** The same of cases that are open to whoever asks; each is noted as opened. */
export async function mindCases(act: StaffAct, caseIds: readonly string[]): Promise<VNode | undefined> {
  if (caseIds.length === 0) return undefined;
  await noteOpened(act, caseIds);
  const opened = [];
  for (const caseId of caseIds) opened.push(await openCase(act, caseId));
  return (
    <aside class="ps-minding" aria-label={t('label')}>
      <LiveCases caseIds={caseIds}>
        {opened.map(({ one, story }) => (
          <div data-live-case>
            <p class="ps-case-strip__who">
              <a
                class="govuk-link govuk-link--no-visited-state"
                href={staffPaths.case(one.caseId)}
                data-live-shut
              >
                {nameOfPerson(story)}
              </a>{' '}
              <span class="ps-second">{t('case', { reference: one.reference })}</span>
            </p>
            <ContactLine one={one} />
            <Warnings one={one} story={story} now={act.now} fixed />
          </div>
        ))}
      </LiveCases>
    </aside>
  );
}
