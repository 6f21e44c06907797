import { staffPaths } from '../../../paths.ts';
import type { Kind } from '../../investigation/entry.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';

interface ChangeProps {
  readonly of: Pick<OneModel, 'one' | 'works'>;
  readonly kind: Kind;
  readonly about: string;
  /** What it is, for whoever hears the link alone. */
  readonly name: string;
  /** What the link says, where it is not “Change”. */
  readonly text?: string;
}

/** The way to the form by which something is written anew; where nothing is written any more, to every version of what was written of it. */
export function Change({ of: { one, works }, kind, about, name, text = t('change') }: ChangeProps) {
  const id = one.investigationId;
  return (
    <a
      class="govuk-link"
      href={
        works
          ? staffPaths.investigationWrite(id, kind, { about })
          : staffPaths.investigationVersions(id, kind, about)
      }
    >
      {works ? text : t('read')}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>
  );
}
