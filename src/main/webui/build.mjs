// Bundles the console into the folder that the hub serves as /hawtio/.
// Usage: node build.mjs [OUTPUT] [--sizes]; without OUTPUT it goes where Maven packs it from.
import * as esbuild from 'esbuild'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const out = resolve(args.find(arg => !arg.startsWith('--')) ?? join(here, '../../../target/classes/META-INF/resources/hawtio'))
const entry = 'src/index.tsx'

/** The editor without its languages and workers, and one model of Camel instead of two. */
const slim = {
  name: 'slim',
  setup(build) {
    build.onResolve({ filter: /^monaco-editor$/ }, () => ({ path: join(here, 'src/editor.ts') }))
    build.onResolve({ filter: /^@hawtio\/camel-model-v4_10/ }, ({ path, resolveDir, kind }) =>
      build.resolve(path.replace('v4_10', 'v4_14'), { resolveDir, kind }),
    )
  },
}

/** @hawtio/react is published as CommonJS, its lazy parts as require(): this makes them lazy again. */
const lazy = {
  name: 'lazy',
  setup(build) {
    const compiled = /Promise\.resolve\(\)\.then\(\(\) => _interopRequireWildcard\(require\(("[^"]+")\)\)\)/g
    build.onLoad({ filter: /@hawtio[\\/]react[\\/]dist[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(compiled, 'import($1).then(m => m.default ?? m)'),
      loader: 'js',
    }))
  },
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
cpSync(join(here, 'public'), out, { recursive: true })

const { metafile } = await esbuild.build({
  entryPoints: [join(here, entry)],
  absWorkingDir: here,
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  entryNames: '[name]-[hash]',
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'assets/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  loader: {
    '.svg': 'dataurl', '.png': 'dataurl', '.jpg': 'file', '.md': 'text',
    '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file',
  },
  plugins: [slim, lazy],
})

const main = Object.keys(metafile.outputs).find(name => metafile.outputs[name].entryPoint === entry)
const page = readFileSync(join(here, 'public/index.html'), 'utf8')
  .replace('%SCRIPT%', served(main))
  .replace('%STYLE%', served(metafile.outputs[main].cssBundle))
writeFileSync(join(out, 'index.html'), page)

// The page's own style sheet holds all styles; esbuild repeats them for every lazy part, which nothing loads.
for (const name of Object.keys(metafile.outputs).filter(name => /chunks\/[^/]+\.css$/.test(name))) {
  rmSync(resolve(here, name))
  delete metafile.outputs[name]
}

for (const name of Object.keys(metafile.outputs).filter(name => /\.(js|css)$/.test(name))) {
  writeFileSync(resolve(here, `${name}.gz`), gzipSync(readFileSync(resolve(here, name)), { level: 9 }))
}

if (args.includes('--sizes')) console.log(await esbuild.analyzeMetafile(metafile))
const total = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
console.log(`console: ${megabytes(total)} MB in ${Object.keys(metafile.outputs).length} files, ${megabytes(firstScripts())} MB of scripts at first`)

function served(output) {
  return relative(out, resolve(here, output)).replaceAll('\\', '/')
}

/** What the browser fetches before anything shows: the entry and what it imports statically. */
function firstScripts() {
  const seen = new Set()
  const visit = name => {
    if (seen.has(name)) return
    seen.add(name)
    metafile.outputs[name].imports.filter(i => i.kind === 'import-statement').forEach(i => visit(i.path))
  }
  visit(main)
  return [...seen].reduce((sum, name) => sum + metafile.outputs[name].bytes, 0)
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1)
}
