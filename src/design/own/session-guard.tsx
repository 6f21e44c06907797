import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup } from '../govuk/button.tsx';

/** What a page of somebody's who is signed in knows of their session, and says when it is about to end or has ended. */
export interface SessionGuardProps {
  /** Whom the page is for. */
  readonly member: string;
  /** The hidden field of the page's forms. */
  readonly formToken: string;
  /** Says for whom typed text waits when it is given up. */
  readonly owner: string;
  /** Asked with GET how long the session lasts; a POST makes it last. */
  readonly askHref: string;
  /** A stream that says when the session has ended, for pages that hold none open of their own. */
  readonly eventsHref: string;
  /** Takes what was typed when the session ended. */
  readonly unsentHref: string;
  readonly signInHref: string;
  readonly signOutHref: string;
  /** Seconds without use after which the session ends. */
  readonly idleSeconds: number;
  /** When it ends in any case. */
  readonly until: Date;
  /** Seconds before either end at which the page warns. */
  readonly warnIdleSeconds: number;
  readonly warnAbsoluteSeconds: number;
  /** How much time is left in words, longest first: said from that many seconds on. */
  readonly left: readonly { readonly seconds: number; readonly text: string }[];
  readonly words: {
    /** Without script, from the start: when the session ends. */
    readonly note: string;
    readonly warningTitle: string;
    readonly warningText: string;
    readonly stay: string;
    readonly signOut: string;
    readonly unreachable: string;
    /** Before the end that comes in any case. */
    readonly last: string;
    readonly overTitle: string;
    readonly overText: string;
    readonly overKept: string;
    readonly overSignIn: string;
  };
  /** What stands above the notice that covers a page whose session is over. */
  readonly brand: ComponentChildren;
}

/** Above a page: without script from the start when its session ends; with script only shortly before it ends in any case. */
export function SessionNotes({ words }: Pick<SessionGuardProps, 'words'>) {
  return (
    <>
      <noscript class="ps-session-note govuk-width-container">{words.note}</noscript>
      <div class="ps-session-last" role="alert" data-session-last={words.last} />
    </>
  );
}

/**
 * The session of a page: a warning before it ends without use, and the notice that takes the page's place when it is over.
 * `client/session.ts` brings them to life.
 */
export function SessionGuard(props: SessionGuardProps) {
  const { words } = props;
  return (
    <div
      data-session={props.askHref}
      data-session-events={props.eventsHref}
      data-session-member={props.member}
      data-session-idle={props.idleSeconds}
      data-session-until={props.until.toISOString()}
      data-session-warn-idle={props.warnIdleSeconds}
      data-session-warn-absolute={props.warnAbsoluteSeconds}
    >
      <SessionWarning id="session-warning" words={words} left={leftInWords(props.left)}>
        <form action={props.askHref} method="post" data-session-stay>
          <input type="hidden" name="form-token" value={props.formToken} />
          <Button text={words.stay} attributes={{ autofocus: '' }} />
        </form>
        <form action={props.signOutHref} method="post">
          <input type="hidden" name="form-token" value={props.formToken} />
          <Button classes="govuk-button--secondary" text={words.signOut} />
        </form>
      </SessionWarning>
      <template data-session-over={words.overTitle}>
        <SessionOver words={words} brand={props.brand}>
          <form action={props.unsentHref} method="post" data-session-again hidden>
            <p class="govuk-body ps-measure">{words.overKept}</p>
            <input type="hidden" name="form-token" value={props.formToken} />
            <input type="hidden" name="owner" value={props.owner} />
            <input type="hidden" name="forms" value="" />
            <Button text={words.overSignIn} preventDoubleClick />
          </form>
          <p data-session-sign-in>
            <Button href={props.signInHref} text={words.overSignIn} />
          </p>
        </SessionOver>
      </template>
    </div>
  );
}

interface WarningProps {
  /** Begins the ids of its parts. */
  readonly id: string;
  readonly words: SessionGuardProps['words'];
  /** What the script says by and by, as it reads it. */
  readonly left?: string;
  /** Shown as it is when little time is left and the service cannot be reached, to look at. */
  readonly said?: { readonly left: string; readonly unreachable: string };
  /** Its buttons. */
  readonly children: ComponentChildren;
}

/** The warning itself: shut until the script opens it over the page. */
export function SessionWarning({ id, words, left, said, children }: WarningProps) {
  return (
    <dialog
      class="ps-session-warning"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      open={said !== undefined}
      data-session-warning
    >
      <p class="govuk-heading-m" id={`${id}-title`}>
        {words.warningTitle}
      </p>
      <div id={`${id}-text`}>
        <p class="ps-session-left govuk-body-l" aria-live="polite" data-session-left={left}>
          {said?.left}
        </p>
        <p class="govuk-body">{words.warningText}</p>
      </div>
      <p class="govuk-body ps-session-unreachable" role="status" data-session-unreachable={words.unreachable}>
        {said?.unreachable}
      </p>
      <ButtonGroup>{children}</ButtonGroup>
    </dialog>
  );
}

/** `300 5 minutes|60 1 minute`, as the script reads it. */
const leftInWords = (left: SessionGuardProps['left']): string =>
  left.map(({ seconds, text }) => `${seconds} ${text}`).join('|');

interface OverProps {
  readonly words: SessionGuardProps['words'];
  readonly brand: ComponentChildren;
  /** The ways on. */
  readonly children: ComponentChildren;
}

/**
 * Takes the place of the whole page: nothing of it stays. Until then a page has one main part and one heading: these are parts that
 * become what `data-as` says.
 */
export function SessionOver({ words, brand, children }: OverProps) {
  return (
    <>
      <div data-as="header" class="ps-header">
        <div class="govuk-width-container ps-header__inner">{brand}</div>
      </div>
      <div data-as="main" class="govuk-width-container ps-body">
        <div class="govuk-main-wrapper">
          <p data-as="h1" class="ps-session-over govuk-heading-l" tabindex={-1}>
            {words.overTitle}
          </p>
          <p class="govuk-body-l ps-measure">{words.overText}</p>
          {children}
        </div>
      </div>
    </>
  );
}
