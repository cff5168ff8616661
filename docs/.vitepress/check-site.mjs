// Fails if a link within the built site leads to a page or a heading that does not exist. The build itself
// checks pages only.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const site = join(dirname(fileURLToPath(import.meta.url)), 'dist')
const base = process.env.ORGWRIGHT_SITE_BASE ?? '/'
const pages = readdirSync(site).filter((name) => name.endsWith('.html') && name !== '404.html')
const html = new Map(pages.map((name) => [resolve(site, name), readFileSync(join(site, name), 'utf8')]))
const problems = []
let links = 0

for (const [page, text] of html) {
  for (const [, href] of text.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)) {
    // The Javadoc is added to the site later.
    if (/^[a-z]+:/.test(href) || href.startsWith(`${base}api/`)) {
      continue
    }
    links++
    const [path, anchor] = href.split('#')
    let file = page
    if (path) {
      file = path.startsWith('/')
        ? resolve(site, path.slice(base.length))
        : resolve(dirname(page), path)
      if (path.endsWith('/')) {
        file = join(file, 'index.html')
      }
    }
    if (!existsSync(file)) {
      problems.push(`${relative(site, page)}: no page ${href}`)
    } else if (anchor && !html.get(file)?.includes(` id="${decodeURIComponent(anchor)}"`)) {
      problems.push(`${relative(site, page)}: no heading ${href}`)
    }
  }
}
if (pages.length < 2 || links === 0) {
  problems.push('the site has no pages or no links')
}
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`${links} links of ${pages.length} pages lead to pages and headings`)
