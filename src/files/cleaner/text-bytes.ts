/** Bytes that are text and nothing else: UTF-8, UTF-16 with its mark, or what older Windows programs wrote. */

/** Controls that no text holds, beside tabs and ends of lines and pages. */
const controls = /(?![\t\n\r\f])\p{Cc}/u;

function decoded(bytes: Buffer, label: string, cut: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

/**
 * The letters in these bytes, without their mark; undefined when they are not text. `cut`: the bytes may end within a letter.
 * What is neither UTF-8 nor marked is read as Windows-1252 when nothing in it is a control.
 */
export function asText(bytes: Buffer, { cut }: { readonly cut: boolean }): string | undefined {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  const text = marked
    ? decoded(bytes, marked, cut)
    : (decoded(bytes, 'utf-8', cut) ?? decoded(bytes, 'windows-1252', false));
  return text === undefined || controls.test(text) ? undefined : text;
}
