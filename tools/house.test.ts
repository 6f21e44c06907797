import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { missingFrom, readLock } from './complete-lock.ts';
import { root } from './steps/run.ts';

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const sources = ['src', 'tools', 'e2e', 'bench', 'bin'].flatMap((folder) => filesUnder(join(root, folder)));
const code = sources.filter((file) => /\.(tsx?|cjs|mjs)$/.test(file));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

test('no file is longer than 250 lines', () => {
  const long = code
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

test('files and folders are named in kebab-case, and none for what it is made of', () => {
  const odd = code.filter((file) => !/^[a-z0-9-]+(\.[a-z]+)*\.(tsx?|cjs|mjs)$/.test(basename(file)));
  const vague = sources.filter((file) =>
    file.split(/[/.]/).some((part) => /^(utils?|helpers?|common|managers?)$/.test(part)),
  );
  expect([...odd, ...vague]).toEqual([]);
});

test('no check is switched off in a comment, and nothing is left to be done', () => {
  const switches = new RegExp(
    ['biome-ignore', 'eslint-disable', 'oxlint-disable', '@ts-ignore', '@ts-nocheck', 'TODO:?', 'FIXME:?']
      .map((word) => String.raw`\b${word}\b|^\s*//\s*${word}`)
      .join('|'),
    'm',
  );
  expect(code.filter((file) => file !== 'tools/house.test.ts' && switches.test(textOf(file)))).toEqual([]);
});

test('package-lock.json lists the optional packages of every platform, so that npm ci takes it anywhere', () => {
  expect(missingFrom(readLock())).toEqual([]);
});

/** The texts of all `sql` templates of a file. */
function sqlIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) {
      const { template } = node;
      if (ts.isNoSubstitutionTemplateLiteral(template)) found.push(template.text);
      else
        found.push(
          [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join(' ? '),
        );
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return found;
}

/** Every schema that a migration makes. */
const schemas = filesUnder(join(root, 'db/migrations')).flatMap((file) =>
  [...textOf(file).matchAll(/^create schema (?:if not exists )?(\w+)/gim)].map(([, name = '']) => name),
);
const standing = filesUnder(join(root, 'db/standing')).map(textOf).join('\n');
/** A view in db/standing is published: rooms above may join it. */
const published = new Set(
  [...standing.matchAll(/create (?:or replace )?view (\w+\.\w+)/gi)].map((found) => found[1]),
);

test('a room’s SQL names only its own tables, and views that are published', () => {
  const named = new RegExp(String.raw`\b(${schemas.join('|')})\.([a-z_]+)\b(?!\s*\()`, 'g');
  const trespasses = code
    .filter((file) => /^src\/.*-(store|query)\.ts$/.test(file))
    .flatMap((file) =>
      sqlIn(file)
        .flatMap((text) => [...text.matchAll(named)])
        .filter(([, schema]) => schema !== file.split('/')[1])
        // A room without a schema keeps its tables in platform, under its own name.
        .filter(([, schema, table]) => schema !== 'platform' || !table?.startsWith(`${file.split('/')[1]}_`))
        .filter(([name]) => !published.has(name))
        .map(([name]) => `${file} names ${name}`),
    );
  expect([...new Set(trespasses)]).toEqual([]);
});

const papers = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesUnder(join(root, 'docs')),
  ...sources,
].filter((file) => file.endsWith('.md') && existsSync(join(root, file)));
const tops = ['src', 'db', 'docs', 'e2e', 'tools', 'bin', 'bench', '.ci'];

/** Paths a document writes as code or links to; patterns and names with a blank in them are not paths. */
function pathsIn(file: string): string[] {
  const text = textOf(file);
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? '');
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((found) => found[1] ?? '')
    .filter((path) => !/^[a-z]+:/.test(path));
  const rooted = quoted.filter(
    (path) =>
      /^[\w.@/-]+$/.test(path) && !path.includes('NNNN') && tops.some((top) => path.startsWith(`${top}/`)),
  );
  return [...rooted, ...linked];
}

test('every path that a document names exists', () => {
  const missing = papers.flatMap((file) =>
    pathsIn(file)
      .filter((path) => ![root, join(root, dirname(file))].some((from) => existsSync(join(from, path))))
      .map((path) => `${file} names ${path}`),
  );
  expect(missing).toEqual([]);
});

test('what is run by others may be run', () => {
  for (const file of ['bin/boot.cjs', 'bin/plainsight.cjs', '.ci/run']) {
    expect(statSync(join(root, file)).mode & 0o111, file).not.toBe(0);
  }
});

test('every piece of news that is announced is heard by somebody', () => {
  const texts = (inside: string) =>
    code
      .filter((file) => file.startsWith(inside) && !file.includes('.test.'))
      .map(textOf)
      .join('\n');
  const announced = [...texts('src/').matchAll(/\bannounce\('(\w+)'/g)].flatMap(([, name]) => name ?? []);
  const heard = texts('src/apps/');
  expect(announced.length).toBeGreaterThan(5);
  expect(announced.filter((name) => !new RegExp(String.raw`^  +${name}: `, 'm').test(heard))).toEqual([]);
});
