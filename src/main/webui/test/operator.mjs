// What an operator does in the console, in a real Chromium. Run by ConsoleInChromiumTest.
// Usage: node operator.mjs URL USER PASSWORD DOCUMENT_NUMBER CASE_ID PICTURES
// CROSSDOCK_CHROMIUM says which browser. Ends with 1 and a picture when something is not there.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [url, user, password, number, caseId, pictures] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath: process.env.CROSSDOCK_CHROMIUM,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
})
const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' })
page.setDefaultTimeout(30_000)
const broken = []
let steps = 0
page.on('pageerror', error => broken.push(String(error)))
page.on('console', message => {
  if (/Content Security Policy/.test(message.text())) broken.push(message.text())
})
mkdirSync(pictures, { recursive: true })

try {
  await step('a wrong password is refused', async () => {
    await page.goto(`${url}/hawtio/`)
    await logIn('not the password')
    await page.getByText('User name or password is wrong.').waitFor()
  })
  await step('the right one leads to the overview', async () => {
    await logIn(password)
    await page.getByRole('heading', { name: 'Crossdock', exact: true }).waitFor()
    await page.getByText(/^[\d,]+ documents? in /).waitFor()
  })
  await step('a document is found by the beginning of its number', async () => {
    await tab('Documents').click()
    await page.getByLabel('Business key').fill(number.slice(0, -1))
    await page.getByRole('link', { name: number, exact: true }).first().click()
    await page.getByRole('heading', { name: `Order ${number}` }).waitFor()
  })
  await step('its trace shows every stage', async () => {
    for (const stage of ['received', 'read', 'accepted', 'delivered', 'acknowledged']) {
      await page.locator(`#stage-${stage}`).waitFor()
    }
    await page.locator('#stage-delivered').getByText(/target|attempt/).waitFor()
    await page.getByRole('grid', { name: 'Deliveries' }).waitFor()
  })
  await step('a case is commented on and resolved', async () => {
    await tab('Cases').click()
    await page.locator(`a[href$="/crossdock/cases/${caseId}"]`).first().click()
    await page.getByRole('textbox', { name: 'Comment' }).fill('Called the buyer: a correction comes today.')
    await page.getByRole('button', { name: 'Comment', exact: true }).click()
    await page.getByText('Called the buyer: a correction comes today.').waitFor()
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await page.getByText(`${user} assigned it to ${user}`).first().waitFor()
    await page.getByRole('button', { name: 'Resolve' }).click()
    await page.locator('[data-state=resolved]').first().waitFor()
  })
  await step('the Camel page shows the routes that run', async () => {
    await page.getByRole('link', { name: 'Camel', exact: true }).click()
    await page.locator('.react-flow__node').first().waitFor()
  })
  await step('who logs out is out', async () => {
    await page.locator('#hawtio-header-user-dropdown-toggle').click()
    await page.getByText('Log out').click()
    await page.getByLabel('Password', { exact: false }).first().waitFor()
    const answer = await page.request.get(`${url}/hawtio/user`)
    if (answer.status() !== 401) throw new Error(`the session goes on: ${answer.status()}`)
  })
  if (broken.length > 0) throw new Error(`the page reported: ${broken.join('; ')}`)
} finally {
  await browser.close()
}

function tab(name) {
  return page.locator('.cd-tabs').getByRole('link', { name })
}

async function logIn(secret) {
  await page.locator('#pf-login-username-id').fill(user)
  await page.locator('#pf-login-password-id').fill(secret)
  await page.getByRole('button', { name: 'Log in' }).click()
}


async function step(what, act) {
  const picture = join(pictures, `${++steps} ${what}.png`.replaceAll(' ', '-'))
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
