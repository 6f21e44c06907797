import { useComponentWords } from '../component-words.ts';
import { type Attributes, type Content, classes, hasContent, inside, type Maybe } from '../content.tsx';
import { Button } from './button.tsx';

export type ExitThisPageProps = Content &
  Maybe<{
    id: string;
    redirectUrl: string;
    classes: string;
    attributes: Attributes;
    activatedText: string;
    timedOutText: string;
    pressTwoMoreTimesText: string;
    pressOneMoreTimeText: string;
  }>;

/** Leaves the service at once and replaces the page in the browser's history. Without script it is a plain link. */
export function ExitThisPage(props: ExitThisPageProps) {
  const words = useComponentWords();
  const messages = words.exitMessages;
  const spoken = {
    'data-i18n.activated': props.activatedText ?? messages?.activated,
    'data-i18n.timed-out': props.timedOutText ?? messages?.timedOut,
    'data-i18n.press-two-more-times': props.pressTwoMoreTimesText ?? messages?.pressTwoMoreTimes,
    'data-i18n.press-one-more-time': props.pressOneMoreTimeText ?? messages?.pressOneMoreTime,
  };
  return (
    <div
      id={props.id || undefined}
      class={classes('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...props.attributes}
      {...spoken}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {hasContent(props) ? (
          inside(props)
        ) : (
          <>
            <span class="govuk-visually-hidden">{words.emergency}</span> {words.exitThisPage}
          </>
        )}
      </Button>
    </div>
  );
}
