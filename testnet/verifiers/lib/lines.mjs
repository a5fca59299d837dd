/**
 * The lines of a stream of bytes, as text.
 *
 * `node:readline` also ends a line at U+2028 and U+2029, which may stand unescaped in a JSON
 * string: one bundle would get two answers. Here only a line feed counts.
 */
export async function* linesOf(stream) {
  let pieces = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end; (end = chunk.indexOf(0x0a, start)) >= 0; start = end + 1) {
      pieces.push(chunk.subarray(start, end));
      yield Buffer.concat(pieces).toString('utf8');
      pieces = [];
    }
    pieces.push(chunk.subarray(start));
  }
  const rest = Buffer.concat(pieces).toString('utf8');
  if (rest !== '') yield rest;
}
