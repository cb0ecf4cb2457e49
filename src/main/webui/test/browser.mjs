// What the tests in a real Chromium share. CROSSDOCK_CHROMIUM says which browser.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

/** A browser with one page; broken collects what the page itself reports, refused what it did not get. */
export async function open(pictures) {
  const browser = await chromium.launch({
    executablePath: process.env.CROSSDOCK_CHROMIUM,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  })
  mkdirSync(pictures, { recursive: true })
  const broken = []
  const refused = []
  const newPage = async (options = {}) => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US', ...options })
    page.setDefaultTimeout(30_000)
    page.on('pageerror', error => broken.push(String(error)))
    page.on('console', message => {
      if (/Content Security Policy/.test(message.text())) broken.push(message.text())
    })
    page.on('response', answer => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`)
    })
    page.on('requestfailed', request => refused.push(`${request.failure()?.errorText} ${request.url()}`))
    return page
  }
  return { browser, newPage, page: await newPage(), broken, refused }
}

/** Steps, each with a picture of how it ended. */
export function stepper(page, pictures) {
  let steps = 0
  return async (what, act) => {
    const picture = join(pictures, `${String(++steps).padStart(2, '0')} ${what}.png`.replaceAll(' ', '-'))
    try {
      await act()
      console.log(`ok: ${what}`)
    } catch (e) {
      console.log(`FAILED: ${what}; see ${picture}`)
      process.exitCode = 1
      throw e
    } finally {
      await page.screenshot({ path: picture })
    }
  }
}

export async function logIn(page, user, secret) {
  await page.locator('#pf-login-username-id').fill(user)
  await page.locator('#pf-login-password-id').fill(secret)
  await page.getByRole('button', { name: 'Log in' }).click()
}

/** Stops until whoever runs the script has looked at the result: it says go. */
export function marker() {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  return {
    mark: async name => {
      console.log(`mark: ${name}`)
      const { value, done } = await lines.next()
      if (done || value !== 'go') throw new Error(`stopped at ${name}`)
    },
    end: () => process.stdin.destroy(),
  }
}
