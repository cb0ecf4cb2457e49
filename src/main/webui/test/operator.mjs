// What an operator does in the console, in a real Chromium. Run by ConsoleInChromiumTest.
// Usage: node operator.mjs URL USER PASSWORD DOCUMENT_NUMBER CASE_ID PICTURES
// CROSSDOCK_CHROMIUM says which browser. Ends with 1 and a picture when something is not there.
import { logIn, open, stepper } from './browser.mjs'

const [url, user, password, number, caseId, pictures] = process.argv.slice(2)
const { browser, page, broken } = await open(pictures)
const step = stepper(page, pictures)

try {
  await step('a wrong password is refused', async () => {
    await page.goto(`${url}/hawtio/`)
    await logIn(page, user, 'not the password')
    await page.getByText('User name or password is wrong.').waitFor()
  })
  await step('the right one leads to the overview', async () => {
    await logIn(page, user, password)
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
