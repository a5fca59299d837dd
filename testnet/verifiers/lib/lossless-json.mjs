/**
 * JSON without losing integers.
 *
 * Amounts go up to 2^63-1 and the `d` of a header has 256 bits; `JSON.parse` turns both into
 * doubles. Node 20 offers no access to the source text of a number, and a parser written by hand is
 * slow on a bundle of 600 kB. So long integers are put in quotes, behind a mark, before
 * `JSON.parse` and become BigInt after it. The way back is the same in reverse.
 *
 * Both verifiers get their data from this one parse, never from the raw text: otherwise a document
 * that names a member twice could mean one thing to the first and another thing to the second.
 */

const MARK = '\u2063integer:';

// A whole string (skipped), or an integer of 16 digits or more that is not part of a longer number.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/gs;
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g');

/** Parses a JSON text; integers beyond 15 digits become BigInt. Throws SyntaxError. */
export function parse(text) {
  const quoted = text.replace(TOKEN, token => (token[0] === '"' ? token : `"${MARK}${token}"`));
  return JSON.parse(quoted, (_, value) => {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
    return BigInt(value.slice(MARK.length));
  });
}

/** The JSON text of a value from {@link parse}, every BigInt as a plain number. */
export function stringify(value) {
  const marked = JSON.stringify(value, (_, member) =>
    typeof member === 'bigint' ? MARK + member : member
  );
  return marked.replace(MARKED, '$1');
}
