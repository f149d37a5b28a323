/**
 * Reads `{path: script}` and writes `{path: shorter script}`, as JSON from standard input to standard output. Each script is
 * one statement that names an object; what it names and what it exports keep their names.
 */

import { text } from "node:stream/consumers";

import { minify } from "terser";

const scripts = JSON.parse(await text(process.stdin));
const squeezed = {};
for (const [path, script] of Object.entries(scripts)) {
  const { code } = await minify(script, { ecma: 2022, compress: { passes: 2 }, mangle: true });
  squeezed[path] = code;
}
process.stdout.write(JSON.stringify(squeezed));
