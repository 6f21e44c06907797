import { Button, Details } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { planWord } from '../../plan/plan-words.ts';
import type { UsualKind, UsualStep } from '../../plan/usual-steps.ts';
import { say } from '../say.ts';
import { t } from './plan-page-words.ts';

/** The usual steps of a kind that nobody has taken over yet. */
export interface UsualLeft {
  readonly kind: UsualKind;
  readonly steps: readonly UsualStep[];
}

interface UsualProps {
  readonly one: Investigation;
  readonly works: boolean;
  readonly usual: readonly UsualLeft[];
  readonly formToken: string;
}

const nameOf = (kind: UsualKind): string => (kind === 'any' ? t('usual.any') : say(`type.${kind}`));

/** The usual steps by kind of exploitation, to take over with one press [D11]. */
export function Usual({ one, works, usual, formToken }: UsualProps) {
  if (!works) return null;
  const left = usual.filter(({ steps }) => steps.length > 0);
  return (
    <section class="ps-case-part" aria-labelledby="usual">
      <h2 class="govuk-heading-m" id="usual">
        {t('usual')}
      </h2>
      {left.length === 0 ? (
        <p class="govuk-body">{t('usual.all')}</p>
      ) : (
        <p class="govuk-body ps-measure">{t('usual.lead')}</p>
      )}
      {left.map(({ kind, steps }) => (
        <form method="post" action={staffPaths.takeUsualSteps(one.investigationId)}>
          <input type="hidden" name="form-token" value={formToken} />
          <input type="hidden" name="kind" value={kind} />
          <Details summaryText={`${nameOf(kind)}: ${t('usual.count', { count: steps.length })}`}>
            <ul class="govuk-list govuk-list--bullet">
              {steps.map(({ code }) => (
                <li>{planWord(`usual.${code}`)}</li>
              ))}
            </ul>
          </Details>
          <Button classes="govuk-button--secondary" preventDoubleClick>
            {t('usual.take')}
            <span class="govuk-visually-hidden">: {nameOf(kind)}</span>
          </Button>
        </form>
      ))}
    </section>
  );
}
