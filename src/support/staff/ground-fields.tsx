/** On which ground something of a case goes to others: consent or a named law, and why where it is the law. Asked alike on every form. */
import { Radios, Textarea } from '../../design/index.ts';
import { type FormBody, field } from '../../platform/web/index.ts';

/** A law that lets something be told without consent, as it is offered. */
export interface BasisToChoose {
  readonly code: string;
  readonly name: string;
  readonly means: string;
}

interface GroundFieldsProps {
  readonly bases: readonly BasisToChoose[];
  readonly form: FormBody;
  /** The questions, and what consent means here. */
  readonly words: {
    readonly ground: string;
    readonly groundHint: string;
    readonly consent: string;
    readonly why: string;
    readonly whyHint: string;
  };
  readonly errors: {
    readonly ground: { readonly text: string } | undefined;
    readonly why: { readonly text: string } | undefined;
  };
}

/** The fields `ground` (`consent`, or the code of a law) and `why`. */
export function GroundFields({ bases, form, words, errors }: GroundFieldsProps) {
  return (
    <>
      <Radios
        name="ground"
        idPrefix="ground"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: words.ground, classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: words.groundHint }}
        value={field(form, 'ground')}
        errorMessage={errors.ground}
        items={[
          { value: 'consent', text: words.consent },
          ...bases.map(({ code, name, means }) => ({ value: code, text: means, hint: { text: name } })),
        ]}
      />
      <Textarea
        id="why"
        name="why"
        rows={3}
        label={{ text: words.why, classes: 'govuk-label--s' }}
        hint={{ text: words.whyHint }}
        value={field(form, 'why')}
        errorMessage={errors.why}
      />
    </>
  );
}
