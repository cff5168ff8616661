import { defineConfig } from 'vitepress'

// The path at which the site is served, such as /orgwright/.
const base = process.env.ORGWRIGHT_SITE_BASE ?? '/'

// Where the files of the repository can be read. Links to them are relative in the pages, so that they
// also work where the pages are read as files.
const files = process.env.ORGWRIGHT_FILES_URL ?? 'https://github.com/orgwright/orgwright/blob/main/'

// Names of headings as code hosts write them, so that a link to a heading works there and here.
function slugify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}

export default defineConfig({
  title: 'Orgwright',
  description: 'A Java library that answers and explains questions about who reports to whom',
  base,
  lang: 'en',
  cleanUrls: false,
  ignoreDeadLinks: false,
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
    anchor: { slugify },
    config(md) {
      md.core.ruler.push('files-of-the-repository', (state) => {
        for (const block of state.tokens) {
          for (const token of block.children ?? []) {
            const href = token.type === 'link_open' ? token.attrGet('href') : null
            if (href?.startsWith('../')) {
              token.attrSet('href', files + href.slice('../'.length))
            }
          }
        }
      })
    }
  },
  themeConfig: {
    outline: [2, 3],
    search: { provider: 'local' },
    nav: [
      { text: 'Guide', link: '/' },
      { text: 'Javadoc', link: '/api/', target: '_self' },
      { text: 'Source', link: files }
    ],
    sidebar: [
      {
        text: 'Learn',
        items: [
          { text: 'First answer', link: '/' },
          { text: 'Your data', link: '/data' },
          { text: 'Questions', link: '/questions' },
          { text: 'Approvals', link: '/approvals' },
          { text: 'Rules', link: '/rules' },
          { text: 'Changes and history', link: '/changes' },
          { text: 'Charts', link: '/charts' },
          { text: 'Test kit', link: '/test-kit' }
        ]
      },
      {
        text: 'Look up',
        items: [
          { text: 'Documents', link: '/documents' },
          { text: 'Integrations', link: '/integrations' },
          { text: 'Comparison and limits', link: '/comparison' },
          { text: 'Glossary', link: '/glossary' }
        ]
      }
    ],
    notFound: { title: 'There is no such page', quote: 'The link may be old, or misspelled.', linkText: 'First answer' },
    docFooter: { prev: 'Previous', next: 'Next' }
  }
})
