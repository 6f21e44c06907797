import { staffPaths } from '../../../../paths.ts';
import { t } from '../evidence-words.ts';
import type { ItemProps } from './model.ts';

/** Of a file that is not as it came: what became of it, and the way to write that, also when the investigation is closed. */
export function WhatBecame(
  props: Pick<ItemProps, 'one' | 'item' | 'standing' | 'nameOf'> & {
    readonly fileId: string;
    readonly name: string;
  },
) {
  const { one, item, standing, fileId } = props;
  if (!standing.wrong.has(fileId)) return null;
  const said = standing.explained.get(fileId);
  const about = item.entry.about;
  return (
    <>
      {said === undefined ? null : (
        <p class="govuk-body-s">
          {t('explained', { name: props.nameOf(said.by), at: said.at })}{' '}
          <span class="ps-as-told">{said.body.what}</span>
        </p>
      )}
      <p class="ps-file__ways">
        <a
          class="govuk-link"
          href={staffPaths.investigationWrite(one.investigationId, 'explained', { about, of: fileId })}
        >
          {t(said === undefined ? 'explain' : 'explainAgain')}
          <span class="govuk-visually-hidden"> {props.name}</span>
        </a>
      </p>
    </>
  );
}
