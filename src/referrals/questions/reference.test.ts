/** The question set beside the reference that lies next to the project on the machines that build it: every difference by name. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { everyBranch } from '../../testing/every-branch.ts';
import { ruleOn } from '../clock/clock-rule.ts';
import { houseRules } from '../clock/rule-data.ts';
import { keepRules } from '../keep-rules.ts';
import { questionsAsked } from './ask.ts';
import { choicesOf } from './option-lists.ts';
import { questionsOf } from './question.ts';
import { questionSetOn } from './question-sets.ts';

const shelf = fileURLToPath(new URL('../../../../shared/reference/', import.meta.url));
const condition = z.record(z.string(), z.array(z.string()));
const reference = z.object({
  asOf: z.string(),
  limits: z.object({
    longTextMax: z.int(),
    maxFiles: z.int(),
    maxFileMegabytes: z.int(),
    draftDays: z.int(),
    draftFirstAlertDays: z.int(),
  }),
  derived: z.object({
    route: z.object({ rules: z.array(z.object({ route: z.string(), when: condition })) }),
  }),
  pageOrder: z.record(z.string(), z.array(z.string())),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      questions: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          hint: z.string().optional(),
          type: z.string(),
          page: z.string(),
          required: z.boolean(),
          routes: z.array(z.string()),
          when: z.union([z.object({ any: z.array(condition) }), condition]).optional(),
          maxLength: z.int().optional(),
          options: z
            .array(z.object({ value: z.string(), label: z.string(), group: z.string().optional() }))
            .optional(),
          setsRoute: z.boolean().optional(),
          sentToHomeOffice: z.boolean().optional(),
          optionsFrom: z.string().optional(),
          excludeOptions: z.array(z.string()).optional(),
          repeat: z.object({ min: z.int(), max: z.int() }).optional(),
          minSelected: z.int().optional(),
          validation: z.array(z.string()).optional(),
          file: z
            .object({ maxFiles: z.int(), maxBytesEach: z.int(), extensions: z.array(z.string()) })
            .optional(),
        }),
      ),
    }),
  ),
});
const list = z.object({ entries: z.array(z.union([z.string(), z.object({ label: z.string() })])) });

const here = existsSync(`${shelf}nrm-referral.json`);
if (!here) process.stdout.write('No reference of the national form beside the project: not compared.\n');
const read = <T>(file: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(`${shelf}${file}`, 'utf8')));
const conditionsOf = (when: z.infer<typeof condition> | { any: z.infer<typeof condition>[] } | undefined) =>
  when === undefined ? undefined : Array.isArray(when['any']) && !isNames(when['any']) ? when['any'] : [when];
const isNames = (values: readonly unknown[]): boolean => values.every((each) => typeof each === 'string');

test.runIf(here)('asks what the national form asks: every difference by name [C3] [X7]', () => {
  const theirs = read('nrm-referral.json', reference);
  const set = questionSetOn('2026-04-27');
  const differences: string[] = [];
  const differ = (what: string, ours: unknown, wanted: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(wanted))
      differences.push(`${what}: we have ${JSON.stringify(ours)}, the reference ${JSON.stringify(wanted)}`);
  };
  differ('in force from', set.fromOn, theirs.asOf);
  differ(
    'limits',
    [set.limits.longTextMax, set.limits.maxFiles, set.limits.maxFileMegabytes, set.limits.draftDays],
    [
      theirs.limits.longTextMax,
      theirs.limits.maxFiles,
      theirs.limits.maxFileMegabytes,
      theirs.limits.draftDays,
    ],
  );
  const draft = [theirs.limits.draftFirstAlertDays, theirs.limits.draftDays];
  const [keeping] = keepRules.filter(({ fromOn }) => fromOn === theirs.asOf);
  differ('days of a draft', [keeping?.remindAfterDays, keeping?.decideAfterDays], draft);
  const review = ruleOn(houseRules, 'draft-review', '2026-04-27').version;
  const days = review.length?.count ?? 0;
  differ('days of a draft on the clock', [days - review.nearDays, days], draft);
  differ(
    'routes',
    set.routes.map(({ route, when }) => [route, when]),
    theirs.derived.route.rules.map(({ route, when }) => [route, when]),
  );
  differ(
    'sections',
    set.sections.map((each) => [each.id, each.title]),
    theirs.sections.map((each) => [each.id, each.title]),
  );
  const asked = theirs.sections.flatMap((each) => each.questions);
  differ(
    'order of questions',
    questionsOf(set).map((each) => each.id),
    asked.map((each) => each.id),
  );
  const ours = new Map(questionsOf(set).map((each) => [each.id, each]));
  for (const wanted of asked) {
    const own = ours.get(wanted.id);
    if (own === undefined) {
      differences.push(`${wanted.id}: we do not ask it`);
      continue;
    }
    const at = (part: string) => `${wanted.id}, ${part}`;
    differ(at('label'), own.label, wanted.label);
    differ(at('hint'), own.hint, wanted.hint);
    differ(at('type'), own.type, wanted.type);
    differ(at('page'), own.page, wanted.page);
    differ(at('required'), own.required, wanted.required);
    differ(at('routes'), own.routes, wanted.routes);
    differ(at('condition'), own.when, conditionsOf(wanted.when));
    differ(at('longest'), own.maxLength, wanted.maxLength);
    differ(
      at('options'),
      own.options?.map((each) => [each.value, each.label, each.group]),
      wanted.options?.map((each) => [each.value, each.label, each.group]),
    );
    differ(at('settles the route'), own.setsRoute === true, wanted.setsRoute === true);
    differ(at('is sent'), own.notSent !== true, wanted.sentToHomeOffice !== false);
    differ(at('has a list'), own.list !== undefined, wanted.optionsFrom !== undefined);
    differ(at('how many'), [own.repeat, own.minSelected], [wanted.repeat, wanted.minSelected]);
    differ(at('checks'), own.checks ?? [], wanted.validation ?? []);
    differ(
      at('files'),
      own.file,
      wanted.file && {
        maxFiles: wanted.file.maxFiles,
        maxBytesEach: wanted.file.maxBytesEach,
        extensions: wanted.file.extensions,
      },
    );
    if (wanted.optionsFrom !== undefined) {
      const values = read(wanted.optionsFrom, list)
        .entries.map((each) => (typeof each === 'string' ? each : each.label))
        .filter((each) => wanted.excludeOptions?.includes(each) !== true);
      differ(at('list'), choicesOf(own), values);
    }
  }
  expect(differences).toEqual([]);
});

test.runIf(here)(
  'with every condition toggled on every route, asks exactly what the reference says, every question once at least',
  () => {
    const theirs = read('nrm-referral.json', reference).sections.flatMap((each) => each.questions);
    const set = questionSetOn('2026-04-27');
    const covered = new Set<string>();
    for (const { name, route, answers } of everyBranch(set)) {
      const valuesAt = (key: string): readonly string[] => {
        if (key === 'route') return [route];
        const said = answers.get(key)?.said;
        if (said?.kind !== 'value') return [];
        if (key === 'evidence-files') return said.value.length > 0 ? ['any-file'] : [];
        return typeof said.value === 'string' ? [said.value] : said.value;
      };
      const wanted = theirs
        .filter(
          (question) =>
            question.routes.includes(route) &&
            (conditionsOf(question.when)?.some((one) =>
              Object.entries(one).every(([key, among]) =>
                valuesAt(key).some((value) => among.includes(value)),
              ),
            ) ??
              true),
        )
        .map((question) => question.id);
      const asked = questionsAsked(set, answers).map((question) => question.id);
      expect(asked, name).toEqual(wanted);
      expect([...answers.keys()].toSorted(), `${name}: nothing else is answered`).toEqual(wanted.toSorted());
      for (const id of asked) covered.add(id);
    }
    expect(theirs.filter((question) => !covered.has(question.id)).map((question) => question.id)).toEqual([]);
  },
);
