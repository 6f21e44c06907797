import type { Words } from './catalogue.ts';

/**
 * One message for each plural form of the language, as the Design System's scripts read them: `%{count}` where the script puts the
 * number. The message chooses by `form` and shows `count`.
 */
export function messagesByForm<Key extends string>(
  t: Words<Key>,
  key: Key,
): Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string } {
  const rules = new Intl.PluralRules(t.lang);
  const samples = Array.from({ length: 200 }, (_, number) => number);
  const messageFor = (form: Intl.LDMLPluralRule): string =>
    t(key, { form: samples.find((number) => rules.select(number) === form) ?? 0.5, count: '%{count}' });
  const forms = rules.resolvedOptions().pluralCategories;
  return { ...Object.fromEntries(forms.map((form) => [form, messageFor(form)])), other: messageFor('other') };
}
