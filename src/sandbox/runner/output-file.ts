/** `name=value`, or the first line of `name<<END`, lines, `END`. */
const ENTRY = /^([\w-]+)(?:=(.*)|<<(\S+))$/;

/** Reads a `GITHUB_OUTPUT` file as the runner does. Throws on a line that the runner would refuse. */
export function readOutputs(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === "") continue;
    const [, name, value, end] = ENTRY.exec(line) ?? [];
    if (name === undefined) throw new Error(`not an output: ${JSON.stringify(line)}`);
    outputs.set(name, end === undefined ? (value ?? "") : takeUntil(lines, end));
  }
  return outputs;
}

function takeUntil(lines: string[], end: string): string {
  const length = lines.indexOf(end);
  if (length < 0) throw new Error(`the output that ends with ${end} does not end`);
  return lines
    .splice(0, length + 1)
    .slice(0, -1)
    .join("\n");
}
