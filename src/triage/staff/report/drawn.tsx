import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ReportModel, ShownMention } from './load-report.ts';
import { t } from './report-words.ts';

const kinds = [
  ...(['person', 'place', 'vehicle', 'phone', 'business', 'online'] as const),
  ...(['account', 'document'] as const),
];

/** What was drawn from the report, by kind; suggestions wait for a person. */
export function Drawn({ model, formToken }: { model: ReportModel; formToken: string }) {
  const { mentions } = model;
  return (
    <section aria-labelledby="drawn">
      <h2 class="govuk-heading-m" id="drawn">
        {t('drawn.title')}
      </h2>
      {mentions.length === 0 ? (
        <p class="govuk-body">{t(model.opened.told === undefined ? 'drawn.notShared' : 'drawn.none')}</p>
      ) : (
        <p class="govuk-body-s ps-quiet">{t('drawn.lead')}</p>
      )}
      {kinds.map((kind) => {
        const ofKind = mentions.filter((mention) => mention.kind === kind);
        return ofKind.length === 0 ? null : (
          <>
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{t(`kind.${kind}`)}</h3>
            <ul class="ps-mentions">
              {ofKind.map((mention) => (
                <Mention mention={mention} model={model} formToken={formToken} />
              ))}
            </ul>
          </>
        );
      })}
    </section>
  );
}

function Mention(props: { mention: ShownMention; model: ReportModel; formToken: string }) {
  const { mention, model, formToken } = props;
  const text = mention.text ?? t('mention.unreadable');
  // What a file suggested is settled beside that file.
  const ofFile = mention.source === 'file' && mention.state === 'suggested';
  const waits = mention.state === 'suggested' && model.works && !ofFile;
  const standing = mention.source === 'answer' ? 'answer' : mention.state;
  return (
    <li class={`ps-mention ps-mention--${standing}`}>
      <span class="ps-mention__text" dir="auto">
        {text}
      </span>{' '}
      <span class="ps-second">
        {ofFile ? (
          <a class="govuk-link" href="#files-part">
            {t('mention.file')}
          </a>
        ) : (
          t(`mention.${standing}`)
        )}
      </span>
      {waits || mention.state === 'dismissed' ? null : (
        <span class="ps-second">
          {' '}
          <a class="govuk-link" href={staffPaths.identity(mention.mentionId)}>
            {t('mention.identity')}
            <span class="govuk-visually-hidden"> {text}</span>
          </a>
        </span>
      )}
      {waits ? (
        <form
          class="ps-mention__settle"
          action={staffPaths.settleMention(model.opened.report.reportId, mention.mentionId)}
          method="post"
        >
          <input type="hidden" name="form-token" value={formToken} />
          {(['accepted', 'dismissed'] as const).map((state) => (
            <Button classes="govuk-button--secondary ps-small-button" name="state" value={state}>
              {t(state === 'accepted' ? 'mention.accept' : 'mention.dismiss')}
              <span class="govuk-visually-hidden"> {text}</span>
            </Button>
          ))}
        </form>
      ) : null}
    </li>
  );
}
