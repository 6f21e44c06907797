import { Button } from '../../../design/index.ts';
import type { AttachedFile, Suggestion } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { placeAt } from '../../draw-from-file.ts';
import { t, takenAtInWords } from './file-words.ts';
import type { FilesModel, PlaceMention } from './files-model.ts';

/** The order in which a desk wants to know. */
const order: readonly Suggestion['what'][] = [
  'place',
  'taken-at',
  'device',
  'author',
  'title',
  'software',
  'link',
];

interface SaysProps {
  readonly file: AttachedFile;
  readonly model: FilesModel;
  readonly formToken: string;
}

/** What the original says of its own making, and what the copy leaves out: suggestions, each with the field it was read from. */
export function Says({ file, model, formToken }: SaysProps) {
  const { suggestions: found = [], leftOut = [] } = file.found ?? {};
  const suggestions = found.toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
  return (
    <>
      {suggestions.length === 0 ? null : (
        <div class="ps-file__says">
          <h4 class="govuk-heading-s">{t('saysTitle')}</h4>
          <p class="ps-second">{t('saysNote')}</p>
          <dl class="ps-facts">
            {suggestions.map((one) => (
              <>
                <dt>{t(`says.${one.what}`)}</dt>
                <dd>
                  <span dir="auto">{textOf(one)}</span> <span class="ps-second">({one.from})</span>
                  {one.what === 'place' ? <Use place={one} model={model} formToken={formToken} /> : null}
                </dd>
              </>
            ))}
          </dl>
        </div>
      )}
      {leftOut.length === 0 ? null : (
        <p class="govuk-body">
          {t('leftOut', { list: leftOut.map((what) => t(`left.${what}`)).join(', ') })}
        </p>
      )}
    </>
  );
}

function textOf(one: Suggestion): string {
  if (one.what === 'taken-at') return t('says.taken-at-text', { at: takenAtInWords(one) });
  if (one.what !== 'place') return one.text;
  const { text = '', postcode } = placeAt(one.latitude, one.longitude);
  return postcode === undefined ? text : t('says.placeNear', { place: text, postcode });
}

/** Whether the place becomes one of the report's own; remembered, and shown in its history. */
function Use(props: { place: Extract<Suggestion, { what: 'place' }>; model: FilesModel; formToken: string }) {
  const { model, formToken } = props;
  const { text } = placeAt(props.place.latitude, props.place.longitude);
  const mention: PlaceMention | undefined = model.places.find((each) => each.text === text);
  if (mention === undefined) return null;
  if (mention.state !== 'suggested' || !model.works)
    return <p class="ps-second">{t(`used.${mention.state}`)}</p>;
  const what = <span class="govuk-visually-hidden"> {t('usedWhat', { place: text ?? '' })}</span>;
  return (
    <form
      class="ps-file__use"
      action={staffPaths.settleMention(model.reportId, mention.mentionId)}
      method="post"
    >
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="part" value="files" />
      <Button classes="govuk-button--secondary ps-small-button" name="state" value="accepted">
        {t('use')}
        {what}
      </Button>{' '}
      <Button classes="govuk-button--secondary ps-small-button" name="state" value="dismissed">
        {t('doNotUse')}
        {what}
      </Button>
    </form>
  );
}
