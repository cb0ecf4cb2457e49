// Every page of the console with real data, wide and narrow: axe finds nothing critical or serious,
// nothing is wider than the window, and the overview can get clean. Run by ConsolePagesInChromiumTest.
// Usage: node pages.mjs URL PASSWORD PAGES PICTURES; PAGES is JSON: name to path.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { logIn, marker, open } from './browser.mjs'

const [url, password, pages, pictures] = process.argv.slice(2)
const { browser, newPage, broken, refused } = await open(pictures)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { mark, end } = marker()
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const wrong = []

try {
  const page = await newPage({ viewport: WIDE, timezoneId: 'Europe/Berlin' })
  await page.goto(`${url}/hawtio/crossdock/overview`)
  await logIn(page, 'operator', password)
  await page.locator('[data-check=dead-lettered]').waitFor()
  for (const [name, path] of Object.entries(JSON.parse(pages))) {
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size)
      await page.goto(`${url}/hawtio/crossdock/${path}`)
      await settled(page).catch(e => told(page, name, e))
      const top = ['dead-lettered', 'in-doubt'].includes(name)
      if (top) await shot(page, name, size)
      await opened(page)
      await check(page, name, size)
      if (!top) await shot(page, name, size)
    }
  }
  await auditLog(page)
  await requestAndResponse(page, JSON.parse(pages)['dead-lettered'])
  await archive(page, JSON.parse(pages)['document-rejected'])
  await page.setViewportSize(WIDE)
  await page.goto(`${url}/hawtio/crossdock/overview`)
  await page.locator('[data-check=dead-lettered][data-level=bad]').waitFor()
  await mark('clean')
  await page.getByText('Nothing needs attention').waitFor()
  await settled(page)
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    await check(page, 'overview-clean', size)
    await shot(page, 'overview-clean', size)
  }
  await page.setViewportSize(WIDE)
  await page.route('**/api/v1/**', route => route.abort())
  await page.locator('[data-stale]').waitFor()
  await shot(page, 'stale', WIDE)
  await page.unroute('**/api/v1/**')
  await page.locator('[data-stale]').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Show UTC' }).click()
  await page.locator('.cd-fresh').getByText(/^As of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/).waitFor()
  if (broken.length > 0) wrong.push(`the page reported: ${broken.join('; ')}`)
  if (wrong.length > 0) {
    console.log(wrong.join('\n'))
    process.exitCode = 1
  }
} finally {
  await browser.close()
  end()
}

/** What went to the target in an attempt, and what it answered. */
async function requestAndResponse(page, delivery) {
  await page.setViewportSize(WIDE)
  await page.goto(`${url}/hawtio/crossdock/${delivery}`)
  await page.getByRole('button', { name: 'Request and response' }).click()
  const dialog = page.getByRole('dialog', { name: /request and response$/ })
  await dialog.getByText('Authorization: ***').waitFor()
  await dialog.getByRole('region', { name: 'Request' }).getByText('{"number": "DEAD"}').waitFor()
  await dialog.getByRole('region', { name: 'Response' }).getByText('the ERP is being updated').waitFor()
  await check(page, 'request and response', WIDE)
  await shot(page, 'request-and-response', WIDE)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A rejected document that is archived with a reason needs no more attention: one fewer does. */
async function archive(page, document) {
  await page.goto(`${url}/hawtio/crossdock/overview`)
  const before = await rejected(page)
  await page.goto(`${url}/hawtio/crossdock/${document}`)
  await page.getByRole('button', { name: 'Archive …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason', { exact: true }).fill('the partner sends a new one')
  await dialog.getByRole('button', { name: 'Archive', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('the partner sends a new one').first().waitFor()
  await mark('archived')
  await page.goto(`${url}/hawtio/crossdock/overview`)
  const after = await rejected(page)
  if (after !== before - 1) wrong.push(`${before} rejected needed attention, after one was archived ${after} did`)
}

async function rejected(page) {
  const row = page.locator('[data-check=rejected]')
  await row.waitFor()
  return Number((await row.locator('td').nth(2).textContent()).replaceAll(',', ''))
}

/** An operator sees why not; an approver finds an act, its object and whether the log is whole. */
async function auditLog(page) {
  await page.goto(`${url}/hawtio/crossdock/audit`)
  await page.getByText('The audit log is for approvers and admins').waitFor()
  const approver = await newPage({ viewport: WIDE, timezoneId: 'Europe/Berlin' })
  await approver.goto(`${url}/hawtio/crossdock/audit`)
  await logIn(approver, 'approver', password)
  await approver.locator('[data-act]').first().waitFor()
  await approver.getByRole('button', { name: 'Verify' }).click()
  await approver.locator('[data-seal=whole]').getByText(/^.*Sealed and verified until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+]0[12]:00/).waitFor()
  for (const size of [WIDE, NARROW]) {
    await approver.setViewportSize(size)
    await settled(approver)
    await check(approver, 'audit-log', size)
    await shot(approver, 'audit-log', size)
  }
  await approver.setViewportSize(WIDE)
  await approver.getByRole('textbox', { name: 'Object' }).fill('case')
  await approver.waitForURL(/object=case/)
  await approver.getByRole('grid', { name: 'Audit log' }).getByRole('link', { name: /^Case [0-9]+$/ }).first().waitFor()
  await approver.getByLabel('Until').fill('2001-01-01T00:00')
  await approver.getByText('No act fits this search').waitFor()
}

/** Until nothing loads any more and the states have their words. */
async function settled(page) {
  await page.locator('.cd-body').waitFor()
  await page.locator('.cd-fresh').getByText(/^As of/).waitFor()
  await page.locator('.cd-body .pf-v5-c-spinner, .cd-body .pf-v5-c-skeleton').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

/** What the page and the hub said, where the page does not come. */
async function told(page, name, failure) {
  await page.screenshot({ path: join(pictures, `${name}-failed.png`) })
  console.log([`${name} at ${page.url()}:`, await page.innerText('body'), ...broken, ...refused].join('\n'))
  throw failure
}

/** With what came in shown, where the page has it. */
async function opened(page) {
  const bytes = page.getByRole('button', { name: /byte by byte$|^What came in$/ }).first()
  if ((await bytes.count()) === 0) return
  await bytes.click()
  await page.getByRole('region', { name: 'Bytes' }).locator('code').first().waitFor()
}

async function check(page, name, { width }) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  for (const found of violations.filter(v => ['critical', 'serious'].includes(v.impact))) {
    const where = found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join('\n    ')
    wrong.push(`${name} at ${width}: ${found.impact} ${found.id}, ${found.nodes.length} times: ${found.help}\n    ${where}`)
  }
  const over = await page.evaluate(() => document.querySelector('.cd-body').scrollWidth - document.querySelector('.cd-body').clientWidth)
  if (over > 1) wrong.push(`${name} at ${width}: ${over} px wider than the window`)
  console.log(`looked at ${name}, ${width} px`)
}

async function shot(page, name, { width }) {
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: false })
}
