/** What stands on every page of a case: the person's name, whether they may be reached, the warnings, and one press to the safety plan. */
import { Alert, SubNavigation } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Day, londonDay } from '../../../platform/working-days.ts';
import type { SupportCase } from '../../case/case.ts';
import type { EntryOf } from '../../case/entry.ts';
import { allOf, oneOf, type Story } from '../../case/story.ts';
import { noon, say } from '../case-words.ts';
import { SafeBadge } from '../contact/contact-line.tsx';
import { t } from './case-page-words.ts';
import { LiveCase } from './live-case.tsx';

export interface HeadProps {
  readonly one: SupportCase;
  readonly story: Story;
  readonly now: Date;
  /** The part of the case in which the page stands. */
  readonly part?: CasePart;
  /** The place of its history as which the page shows it: nothing is changed from there, and what it leads to is as it was then. */
  readonly at?: number | undefined;
}

export const caseParts = [
  'overview',
  'needs',
  'plan',
  'risk',
  'outcomes',
  'services',
  'conferences',
  'notes',
  'documents',
  'sharing',
  'history',
] as const;
export type CasePart = (typeof caseParts)[number];
const addressOf: Readonly<Record<CasePart, (id: string) => string>> = {
  overview: staffPaths.case,
  needs: staffPaths.caseNeeds,
  plan: staffPaths.casePlan,
  risk: staffPaths.caseRisk,
  outcomes: staffPaths.caseOutcomes,
  services: staffPaths.caseServices,
  conferences: staffPaths.caseConferences,
  notes: staffPaths.caseNotes,
  documents: staffPaths.caseDocuments,
  sharing: staffPaths.caseSharing,
  history: staffPaths.caseHistory,
};

/** Another page of a case, as it stood at the same place where the page is shown so. */
export const asAt = (href: string, at: number | undefined): string =>
  at === undefined ? href : `${href}?at=${at}`;
/** The parts that are shown as they stood. */
const pastParts: ReadonlySet<CasePart> = new Set([
  'overview',
  'needs',
  'plan',
  'risk',
  'outcomes',
  'services',
  'conferences',
  'notes',
  'documents',
  'sharing',
]);

/** What the person is called, for whoever may know it. */
export function nameOfPerson(story: Story): string {
  const person = oneOf(story, 'person');
  if (person === undefined) return say('noName');
  return typeof person.body.name === 'string' ? person.body.name : say('noName');
}

/** Whether and how they may be reached: said beside the name wherever it stands. */
export function SafeSign({ one, story }: Pick<HeadProps, 'one' | 'story'>) {
  const settled = oneOf(story, 'safe-contact')?.body.safe ?? 'not-settled';
  return <SafeBadge safe={one.contact?.safe === 'ended' ? 'ended' : settled} />;
}

export const standingWarnings = (story: Story): EntryOf<'warning'>[] =>
  allOf(story, 'warning').filter(({ body }) => body.state === 'stands');

/** The times since which the person is missing, for whoever may read of their risk. */
const missingNow = (story: Story): EntryOf<'missing'>[] =>
  allOf(story, 'missing').filter(({ body }) => body.state === 'missing');

/** That the person is missing, before all else; and every warning that stands, with the day on which it is looked at again. */
export function Warnings({ one, story, now, at, fixed }: HeadProps & { readonly fixed?: true }) {
  const warnings = standingWarnings(story);
  const missing = missingNow(story);
  if (warnings.length + missing.length === 0) return null;
  return (
    <section
      class="ps-warnings"
      aria-label={fixed ? t('warnings.of', { reference: one.reference }) : t('warnings')}
    >
      <ul>
        {missing.map(({ body }) => (
          <li>
            <strong class="ps-late">{t('missing.now', { at: noon(body.since) })}</strong>{' '}
            {fixed ? null : (
              <a class="govuk-link" href={`${asAt(staffPaths.caseRisk(one.caseId), at)}#missing`}>
                {t('missing.known')}
              </a>
            )}
          </li>
        ))}
        {warnings.map(({ about, body }) => (
          <li>
            <strong>{say(`warning.${body.what}`)}.</strong> <span class="ps-as-told">{body.words}</span>{' '}
            <span class="ps-second">
              <ReviewDay day={body.reviewOn} today={londonDay(now)} />{' '}
              {fixed || at !== undefined ? null : (
                <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'warning', about)}>
                  {t('warning.change')}
                  <span class="govuk-visually-hidden">: {say(`warning.${body.what}`)}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReviewDay({ day, today }: { day: Day; today: Day }) {
  return day < today ? (
    <strong class="ps-late">{t('warning.overdue', { at: noon(day) })}</strong>
  ) : (
    t('warning.review', { at: noon(day) })
  );
}

/** The parts of a case. */
export function CaseParts({ one, part, at }: Pick<HeadProps, 'one' | 'part' | 'at'>) {
  return (
    <SubNavigation
      label={t('parts')}
      items={caseParts.map((each) => ({
        text: t(`part.${each}`),
        href: asAt(addressOf[each](one.caseId), pastParts.has(each) ? at : undefined),
        active: each === part,
      }))}
    />
  );
}

/** The head of every page but the first: who it is about, and what to mind. `fixed`: read for another agency, which changes nothing in it. */
export function CaseHead(props: HeadProps & { readonly fixed?: true }) {
  const { one, story, fixed, at } = props;
  const shut = fixed && oneOf(story, 'person') === undefined;
  return (
    <header class={props.part === undefined ? 'ps-case-strip ps-case-strip--alone' : 'ps-case-strip'}>
      <LiveCase caseId={one.caseId} />
      <p class="ps-case-strip__who">
        <a class="govuk-link govuk-link--no-visited-state" href={asAt(staffPaths.case(one.caseId), at)}>
          {shut ? say('nameShut') : nameOfPerson(story)}
        </a>{' '}
        <SafeSign one={one} story={story} /> <span class="ps-second">{one.reference}</span>
        <a class="govuk-link ps-case-strip__plan" href={asAt(staffPaths.caseSafety(one.caseId), at)}>
          {t('safetyPlan')}
        </a>
      </p>
      <Warnings {...props} />
      {props.part === undefined ? null : <CaseParts one={one} part={props.part} at={at} />}
    </header>
  );
}

const outcomes = ['earlier', 'referred', 'handed', 'taken', 'noted', 'closed', 'reopened'] as const;

/** What the last press did, read against a closed list. */
export function Done({ done }: { done: string | undefined }) {
  if (done === undefined || done === '') return null;
  const text = t(`done.${outcomes.find((each) => each === done) ?? 'written'}`);
  return <Alert variant="success" variantText={t('done.kind')} title={text} text={text} role="status" />;
}
