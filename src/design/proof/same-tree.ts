import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * Markup as an indented outline that two pages can be compared by: attributes sorted, class names spaced once,
 * runs of white space folded, white space between elements dropped. What a browser would build differently differs.
 */
export function outline(html: string): string {
  const withoutWrappers = html.replaceAll(/<\/?raw-html>/g, '');
  return parseFragment(withoutWrappers)
    .childNodes.flatMap((node) => lines(node, ''))
    .join('\n');
}

function lines(node: Node, indent: string): string[] {
  if (node.nodeName === '#text' && 'value' in node) {
    const text = node.value.replaceAll(/\s+/g, ' ').trim();
    return text ? [`${indent}“${text}”`] : [];
  }
  if (!('tagName' in node)) return [];
  const attributes = node.attrs
    .map(({ name, value }) => ({ name, words: value.trim().split(/\s+/) }))
    .map(({ name, words }) => `${name}="${(name === 'class' ? [...new Set(words)] : words).join(' ')}"`)
    .filter((attribute) => attribute !== 'class=""')
    .sort();
  const inner = joinTexts(node.childNodes.flatMap((child) => lines(child, `${indent}  `)));
  return [`${indent}<${[node.tagName, ...attributes].join(' ')}>`, ...inner];
}

/** Neighbouring texts are one text to a reader. */
function joinTexts(all: string[]): string[] {
  return all.reduce<string[]>((kept, line) => {
    const last = kept.at(-1);
    const isText = /^ *“/.test(line);
    const indent = line.length - line.trimStart().length;
    if (isText && last && /^ *“/.test(last) && last.length - last.trimStart().length === indent) {
      kept[kept.length - 1] = `${last.slice(0, -1)} ${line.trimStart().slice(1)}`;
    } else {
      kept.push(line);
    }
    return kept;
  }, []);
}
