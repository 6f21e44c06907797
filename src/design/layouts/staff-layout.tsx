import type { ComponentChildren } from 'preact';
import { BackLink } from '../govuk/back-link.tsx';
import { type Breadcrumb, Breadcrumbs } from '../govuk/breadcrumbs.tsx';
import { type NavigationItem, ServiceNavigation } from '../govuk/service-navigation.tsx';
import { SessionGuard, type SessionGuardProps, SessionNotes } from '../own/session-guard.tsx';
import { Brand, PracticeStrip } from './brand.tsx';
import { Document, type PageFrame } from './document.tsx';

/** Who is signed in, as the header shows it. */
export interface SignedIn {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  /** Where they look after their own account. */
  readonly href?: string | undefined;
}

export interface StaffLayoutProps extends PageFrame {
  readonly member?: SignedIn | undefined;
  /** What the page knows of the session in which it is shown. */
  readonly session?: Omit<SessionGuardProps, 'brand'> | undefined;
  /** The form or link that ends the session; its button looks like a link. */
  readonly signOut?: ComponentChildren;
  readonly navigation?: readonly NavigationItem[] | undefined;
  readonly backHref?: string | undefined;
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** Marks the page OFFICIAL-SENSITIVE at head and foot; on unless switched off (sign-in, help). */
  readonly sensitive?: boolean | undefined;
  readonly footerLinks?: readonly { readonly href: string; readonly text: string }[] | undefined;
  readonly children: ComponentChildren;
}

/** A page of the staff site: the whole document. */
export function StaffLayout(props: StaffLayoutProps) {
  const { words } = props;
  const marking = props.sensitive === false ? null : <p class="ps-marking">{words.marking}</p>;
  return (
    <Document frame={props} class="ps-staff">
      <header class="ps-header">
        {marking}
        <div class="govuk-width-container ps-header__inner">
          <Brand frame={props} size={36} />
          <Account {...props} />
        </div>
        {props.navigation?.length ? <ServiceNavigation navigation={props.navigation} /> : null}
        <PracticeStrip frame={props} text={words.practiceStaff} />
      </header>
      {props.session ? <SessionNotes words={props.session.words} /> : null}
      <main class="govuk-width-container ps-body">
        {props.breadcrumbs?.length ? <Breadcrumbs items={props.breadcrumbs} /> : null}
        {props.backHref ? <BackLink href={props.backHref} /> : null}
        <div class="govuk-main-wrapper" id="main-content">
          {props.children}
        </div>
      </main>
      <footer class="ps-footer">
        <div class="govuk-width-container">
          {props.footerLinks?.length ? (
            <nav aria-label={words.footerLinksTitle}>
              <ul class="ps-footer__links">
                {props.footerLinks.map((link) => (
                  <li>
                    <a class="govuk-link govuk-link--inverse" href={link.href}>
                      {link.text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          <p>{words.partnership}</p>
        </div>
        {marking}
      </footer>
      {props.session ? <SessionGuard {...props.session} brand={<Brand frame={props} size={36} />} /> : null}
    </Document>
  );
}

function Account({ member, signOut, words }: StaffLayoutProps) {
  if (!member) return null;
  return (
    <div class="ps-account">
      <span class="govuk-visually-hidden">{words.signedInAs}</span>
      <span class="ps-account__member">
        {member.href ? <a href={member.href}>{member.name}</a> : member.name}
      </span>
      <span>
        {member.role}, {member.agency}
      </span>
      {signOut}
    </div>
  );
}
