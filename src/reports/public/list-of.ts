/** What a list is: its questions, its words, how one of it is read and shown. */
import type { VNode } from 'preact';
import { publicPaths } from '../../paths.ts';
import type { FormBody } from '../../platform/web/index.ts';
import type { Lang, Words } from '../../platform/words/index.ts';
import type { Answers } from './answers.ts';
import type { FieldsProps } from './question.tsx';
import type { Reading, Typed } from './read-form.ts';

export type ListStep = 'people' | 'vehicles' | 'phones' | 'businesses';

/** Words that each list has under the same keys. */
export type ListKey = 'title' | 'anotherTitle' | 'changeTitle' | 'listTitle' | 'one' | 'add' | 'removeTitle';

export interface Keyed<Item> {
  readonly key: string;
  readonly item: Item;
}

export interface ListQuestion<Item extends object, K extends string> {
  readonly step: ListStep;
  words(lang: Lang): Words<K | ListKey>;
  readonly fields: (props: FieldsProps<K | ListKey>) => VNode;
  items(answers: Answers): readonly Keyed<Item>[];
  withItems(answers: Answers, items: Keyed<Item>[]): Answers;
  typed(item: Item): Typed;
  read(form: FormBody): Reading<Item>;
  /** What was said of one, line by line. */
  lines(item: Item, t: Words<K | ListKey>): string[];
}

export const listPaths = (step: ListStep) => ({
  list: publicPaths.reportStep(step),
  one: (key: string) => publicPaths.reportStep(`${step}/${key}`),
  remove: (key: string) => publicPaths.reportStep(`${step}/${key}/remove`),
});
