import type { Random } from './random.ts';

/**
 * Speaks a template: of `{one|two|three}` one is taken (they may be nested), and `$word` is filled from the words
 * given. An empty choice is allowed; spaces left over are closed up. An unknown word is a fault in the template.
 */
export function speak(random: Random, template: string, words: Readonly<Record<string, string>>): string {
  let text = template;
  while (text.includes('{')) {
    const before = text;
    text = text.replace(/\{([^{}]*)\}/g, (_, choices: string) => random.pick(choices.split('|')));
    if (text === before) throw new SyntaxError(`Unclosed choice in: ${template}`);
  }
  const filled = text.replace(/\$([a-zA-Z]+)/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new SyntaxError(`No word for $${name} in: ${template}`);
    return word;
  });
  return filled
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim();
}

/** The sentence with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
