import { Button, Input, Tag } from '../../../../design/index.ts';
import { sizeInWords } from '../../../../files/index.ts';
import { staffPaths } from '../../../../paths.ts';
import type { EntryOf } from '../../../investigation/entry.ts';
import { noon } from '../../say.ts';
import { t } from '../evidence-words.ts';
import type { ItemProps } from './model.ts';
import { WhatBecame } from './what-became.tsx';

type OfReport = ItemProps & { readonly file: EntryOf<'item-file'>['body']; readonly report: string };

/** A file that hangs on a report: its hash, for how long it is in reach, the way to it, and keeping a copy here. */
export function FileOfReport(props: OfReport) {
  const { item, file, report, standing, reaches } = props;
  const wrong = standing.wrong.get(file.file);
  const isKept = item.files.some(({ body }) => body.copyOf === file.file);
  const reach = reaches.get(report) ?? { state: 'own' };
  return (
    <article class="ps-file" aria-labelledby={`file-${file.file}`}>
      <div class="ps-file__head">
        <h3 class="govuk-heading-s ps-file__name" id={`file-${file.file}`} dir="auto">
          {file.name}
        </h3>
        {wrong === undefined ? null : <Tag classes="govuk-tag--red" text={t(`state.${wrong}`)} />}
      </div>
      <p class="ps-second">{t('ofReport', { size: sizeInWords(file.size) })}</p>
      {reach.state === 'own' ? null : (
        <p class={reach.state === 'ended' && !isKept ? 'govuk-body-s ps-late' : 'govuk-body-s'}>
          {t(`reach.${reach.state}`, { at: noon(reach.on) })}
        </p>
      )}
      {isKept ? <p class="govuk-body-s">{t('keep.done')}</p> : null}
      <dl class="ps-facts">
        <dt>{t('sha256')}</dt>
        <dd>
          <code class="ps-hash">{file.sha256}</code>
        </dd>
      </dl>
      <WhatBecame {...props} fileId={file.file} name={file.name} />
      {reach.state === 'ended' ? null : (
        <p class="ps-file__ways">
          <a class="govuk-link" href={`${staffPaths.report(report)}#files-part`}>
            {t('openAtReport')}
            <span class="govuk-visually-hidden"> {file.name}</span>
          </a>
        </p>
      )}
      {/* Also when it is closed: what is held has to stay in reach. */}
      {!isKept && reach.state !== 'ended' ? <Keep {...props} /> : null}
    </article>
  );
}

function Keep({ one, item, file, formToken }: OfReport) {
  return (
    <form
      action={staffPaths.keepItemFile(one.investigationId, item.entry.about, file.file)}
      method="post"
      noValidate
    >
      <input type="hidden" name="form-token" value={formToken} />
      <Input
        id={`purpose-${file.file}`}
        name="purpose"
        label={{ text: t('keep.purpose') }}
        hint={{ text: t('keep.hint') }}
      />
      <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
        {t('keep.do')}
        <span class="govuk-visually-hidden"> {file.name}</span>
      </Button>
    </form>
  );
}
