import { randomUUID } from 'node:crypto';
import { Button, InsetText } from '../../design/index.ts';
import { formWord } from './form-words.ts';

/** The fields by which a form that is kept as it is typed tells its showings and sendings apart. */
export const AutosaveFields = () => (
  <>
    <input type="hidden" name="once" value={randomUUID()} />
    <input type="hidden" name="turn" value="0" />
  </>
);

/** Where the page says that what was typed is kept, and what stands in the way. Empty without script. */
export const AutosaveSaid = () => (
  <>
    <p class="govuk-body-s ps-second" data-autosave-said data-auto={formWord('draft.auto')} />
    <p
      class="govuk-body-s ps-take__problem"
      role="alert"
      data-autosave-problem
      data-failed={formWord('draft.failed')}
      data-signed-out={formWord('draft.signedOut')}
      data-elsewhere={formWord('draft.failed')}
    />
  </>
);

/** What stands in the form was typed before and never saved: said before anything else, and easily thrown away. */
export function Unsaved(props: { keptAt: Date | undefined; drop: string; formToken: string }) {
  if (props.keptAt === undefined) return null;
  return (
    <InsetText classes="ps-then">
      <p class="govuk-body">{formWord('draft.found', { at: props.keptAt })}</p>
      <form method="post" action={props.drop}>
        <input type="hidden" name="form-token" value={props.formToken} />
        <Button text={formWord('draft.drop')} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
      </form>
    </InsetText>
  );
}
