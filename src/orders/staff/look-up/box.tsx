import { Search } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './look-up-words.ts';

interface BoxProps {
  readonly asked: string;
  readonly formToken: string;
  readonly problem?: string | undefined;
}

/** The one box in which somebody asks whether a person or a thing is under an order. What is asked travels in the body: it stands in no address and no log. */
export function LookUpBox({ asked, formToken, problem }: BoxProps) {
  return (
    <div class="ps-measure govuk-!-margin-bottom-4">
      <Search
        action={staffPaths.lookUpOrder()}
        method="post"
        csrf={{ name: 'form-token', value: formToken }}
        label={{ text: t('label'), classes: 'govuk-label--s' }}
        hint={{ text: t('hint') }}
        input={{
          id: 'asked',
          name: 'asked',
          value: asked,
          errorMessage: problem === undefined ? undefined : { text: problem },
        }}
        button={{ text: t('button') }}
      />
    </div>
  );
}
