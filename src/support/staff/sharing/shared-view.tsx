import { InsetText } from '../../../design/index.ts';
import { Said } from './said.tsx';
import type { SharingProps } from './sharing-props.ts';
import { t } from './sharing-words.ts';

type SharedProps = Pick<SharingProps, 'head' | 'agencyName' | 'nameOf'> & {
  /** Undefined: what they agreed to is not shared with the reader's agency. */
  readonly consents: SharingProps['consents'] | undefined;
};

/** For an agency with which the case is shared: what the person agreed to, to read, where that was shared too. */
export function SharedSharingView({ head, consents, agencyName, nameOf }: SharedProps) {
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('shared.heading')}</h1>
      {consents === undefined ? (
        <InsetText text={t('shared.shut')} />
      ) : (
        <>
          <p class="govuk-body ps-measure">{t('shared.lead')}</p>
          <Said consents={consents} agencyName={agencyName} nameOf={nameOf} />
        </>
      )}
    </>
  );
}
