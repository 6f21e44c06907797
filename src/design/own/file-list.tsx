import type { ComponentChildren } from 'preact';

export interface ListedFile {
  readonly name: string;
  /** What it is and how large, in words. */
  readonly about: string;
  /** What can be done with it: a small button, as a rule. */
  readonly action?: ComponentChildren;
}

/** Files that have been added, one under the other. Names are their senders' own words. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  return (
    <ul class="ps-files">
      {files.map(({ name, about, action }) => (
        <li class="ps-files__one">
          <div class="ps-files__what">
            <span class="ps-files__name" dir="auto">
              {name}
            </span>
            <span class="ps-files__about">{about}</span>
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
