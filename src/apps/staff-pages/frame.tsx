/** What stands around every page of the staff site: who is signed in, where they can go, what the page is marked. */
import type { ComponentChildren, VNode } from 'preact';
import { confers, type Role, reads, type SignedIn, takesReports } from '../../access/index.ts';
import { roleNames } from '../../access/staff/routes.ts';
import { mindedOn, type StaffPage, type StaffPlace } from '../../audit/index.ts';
import { type PageFrame, StaffLayout, type StaffLayoutProps } from '../../design/index.ts';
import { readsFigures } from '../../figures/index.ts';
import { staffPaths } from '../../paths.ts';
import type { Visit } from '../../platform/web/index.ts';
import { catalogue, frameWords } from '../../platform/words/index.ts';
import { setsRules } from '../../referrals/index.ts';
import { sessionOf } from './session-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export interface StaffFrames {
  readonly assets: PageFrame['assets'];
  /** What a page of this visit knows of the session of the member who looks at it. */
  sessionOn(visit: Visit, member: SignedIn): StaffLayoutProps['session'];
  /** Around a page of somebody's who is signed in. */
  forMember(page: StaffPage): VNode;
  /** Around sign-in, and pages that stand in for others: shows nothing of anybody. */
  forAnyone(page: { title: string; hasErrors?: boolean; children: ComponentChildren }): VNode;
}

/** Makes the frames of one staff site. */
export function staffFrames(of: {
  assets: PageFrame['assets'];
  practice: boolean;
  /** The mark by which a page says whose its unsent forms are. */
  ownerMark(member: SignedIn): string;
}): StaffFrames {
  const common = {
    lang: 'en',
    dir: 'ltr',
    words: frameWords('en'),
    assets: of.assets,
    practice: of.practice,
    homeHref: staffPaths.home(),
  } as const;
  const sessionOn = (visit: Visit, member: SignedIn) =>
    sessionOf(member, visit.formToken(), of.ownerMark(member));
  return {
    assets: of.assets,
    sessionOn,
    forMember: ({ visit, member, title, place, hasErrors, backHref, beside, children }) => (
      <StaffLayout
        {...common}
        title={title}
        hasErrors={hasErrors}
        backHref={backHref}
        footerLinks={[{ href: staffPaths.components('en'), text: t('components') }]}
        member={{
          name: member.name,
          role: roleNames(member.roles) || t('noRole'),
          agency: member.agencyName,
          href: staffPaths.account(),
        }}
        session={sessionOn(visit, member)}
        navigation={placesFor(member).map((each) => ({
          text: t(`nav.${each}`),
          href: hrefs[each](),
          current: each === place,
        }))}
        signOut={
          <form action={staffPaths.signOut()} method="post">
            <input type="hidden" name="form-token" value={visit.formToken()} />
            <button type="submit">{t('signOut')}</button>
          </form>
        }
      >
        {beside ? null : (mindedOn(visit) ?? null)}
        {children}
      </StaffLayout>
    ),
    forAnyone: ({ title, hasErrors, children }) => (
      <StaffLayout {...common} title={title} hasErrors={hasErrors} sensitive={false}>
        {children}
      </StaffLayout>
    ),
  };
}

const hrefs: Readonly<Record<StaffPlace, () => string>> = {
  inbox: staffPaths.inbox,
  matches: staffPaths.matches,
  clock: staffPaths.clock,
  overview: staffPaths.clockOverview,
  rules: staffPaths.clockRules,
  tasks: staffPaths.tasks,
  take: staffPaths.take,
  search: staffPaths.search,
  referrals: staffPaths.referrals,
  day: staffPaths.myDay,
  cases: staffPaths.cases,
  investigations: staffPaths.investigations,
  orders: staffPaths.orders,
  services: staffPaths.services,
  figures: staffPaths.funnel,
  conferences: staffPaths.conferences,
  book: staffPaths.book,
  supervision: staffPaths.supervision,
  members: staffPaths.members,
  'model-health': staffPaths.modelHealth,
  'failed-jobs': staffPaths.failedJobs,
};

const rolesWithServices: readonly Role[] = [
  'support-worker',
  'first-responder',
  'frontline',
  'partnership-manager',
];
/** Whose work it is to find help for somebody; the directory itself is open to everybody signed in. */
const looksForServices = (member: SignedIn): boolean =>
  rolesWithServices.some((role) => member.roles.includes(role));

/** Where a member can go, by their roles; the first is where they begin. */
export function placesFor(member: SignedIn): StaffPlace[] {
  return [
    ...(reads(member, 'report') ? (['inbox', 'matches', 'search'] as const) : []),
    ...(takesReports(member) ? (['take'] as const) : []),
    ...(reads(member, 'case') ? (['day', 'cases'] as const) : []),
    ...(reads(member, 'investigation') ? (['investigations'] as const) : []),
    ...(reads(member, 'order') ? (['orders'] as const) : []),
    ...(reads(member, 'referral') ? (['referrals'] as const) : []),
    ...(reads(member, 'referral') ? (['clock'] as const) : []),
    ...(confers(member) ? (['conferences'] as const) : []),
    ...(looksForServices(member) ? (['services'] as const) : []),
    'tasks',
    ...(readsFigures(member) ? (['figures'] as const) : []),
    ...(member.roles.includes('partnership-manager') ? (['overview'] as const) : []),
    ...(setsRules(member) ? (['rules'] as const) : []),
    ...(member.roles.includes('data-protection-officer') ? (['book'] as const) : []),
    ...(member.roles.includes('administrator')
      ? (['members', 'supervision', 'model-health', 'failed-jobs'] as const)
      : []),
  ];
}

/** Places where nobody's day begins: taking a report is for when somebody tells one; services, tasks and dates lead to other pages. */
const besides: readonly StaffPlace[] = [
  'take',
  'services',
  'conferences',
  'orders',
  'tasks',
  'figures',
  'clock',
  'overview',
  'rules',
];

/** Whoever investigates lives in operations; one who works at a desk too is first where reports come in. */
const beginsInvestigating = (member: SignedIn): boolean =>
  reads(member, 'investigation') && !member.roles.includes('duty-desk');

/** The address at which a member begins; undefined when nothing of theirs is here yet. */
export function beginsAt(member: SignedIn): string | undefined {
  if (beginsInvestigating(member)) return hrefs.investigations();
  const first = placesFor(member).find((place) => !besides.includes(place));
  return first === undefined ? undefined : hrefs[first]();
}
