// What operators do about work that went wrong, in a real Chromium. Run by ConsoleWorkInChromiumTest,
// which looks at database and target at each mark.
// Usage: node work.mjs URL PASSWORD PREFIX PICTURES
import { join } from 'node:path'
import { logIn, marker, open, stepper } from './browser.mjs'

const [url, password, prefix, pictures] = process.argv.slice(2)
const { browser, newPage, page, broken } = await open(pictures)
const step = stepper(page, pictures)
const { mark, end } = marker()
page.setViewportSize({ width: 1280, height: 800 })

try {
  await step('deliveries to a target are held', async () => {
    await page.goto(`${url}/hawtio/crossdock/targets`)
    await logIn(page, 'operator', password)
    await target().getByRole('button', { name: 'Hold' }).click()
    await page.getByLabel('For how long').selectOption('30 minutes')
    await confirm('Hold', 'the ERP is being updated')
    await target().locator('[data-gate=held]').waitFor()
    await mark('held')
  })
  await step('the overview says what is wrong', async () => {
    await tab('Overview').click()
    for (const check of ['dead-lettered', 'in-doubt']) await page.locator(`[data-check=${check}][data-level=bad]`).waitFor()
    for (const check of ['holds', 'held', 'rejected']) await page.locator(`[data-check=${check}][data-level=look]`).waitFor()
  })
  await step('what waited goes when it is released', async () => {
    await tab('Targets').click()
    await target().getByRole('button', { name: 'Release' }).click()
    await confirm('Release')
    await target().locator('[data-gate=held]').waitFor({ state: 'detached' })
    await mark('released')
  })
  await step('a dead-lettered one is resent', async () => {
    await tab('Overview').click()
    await page.locator('[data-check=dead-lettered]').getByRole('link').click()
    await page.getByRole('grid', { name: 'Deliveries' }).waitFor()
    await snap('dead-lettered deliveries')
    await delivery('AGAIN')
    await page.getByText('HTTP 500 from the ERP').first().waitFor()
    await page.getByText('The hub will not try it again.').waitFor()
    await page.getByRole('button', { name: 'Resend' }).click()
    await confirm('Resend', 'the ERP is mended')
    await page.locator('[data-state=done]').first().waitFor()
    await page.getByRole('grid', { name: 'Acts' }).getByText('the ERP is mended').waitFor()
    await mark('resent')
  })
  await step('a dead-lettered one is skipped and the next go on', async () => {
    await list('state=dead-lettered')
    await delivery('PASS')
    await page.getByText('1 document of order').first().waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    await confirm('Skip', 'typed in by hand')
    await page.locator('[data-state=skipped]').first().waitFor()
    await page.getByText('nothing', { exact: true }).waitFor()
    await mark('skipped')
  })
  await step('the target has one in doubt', async () => {
    await list('state=in-doubt')
    await delivery('DID')
    await page.getByText('Do not send it again yet.').waitFor()
    if (await page.getByRole('link', { name: 'Replay …' }).count()) throw new Error('one in doubt is offered to be replayed')
    await page.getByRole('button', { name: 'Mark delivered …' }).click()
    await confirm('Mark delivered', 'found it there')
    await page.locator('[data-state=done]').first().waitFor()
    await mark('delivered')
  })
  await step('the target does not have one in doubt', async () => {
    await list('state=in-doubt')
    await delivery('NOT')
    await page.getByRole('button', { name: 'Mark not delivered' }).click()
    await confirm('Mark not delivered', 'not found there')
    await page.locator('[data-state=done]').first().waitFor()
    await mark('not delivered')
  })
  await step('parked ones are resumed and withdrawn', async () => {
    await tab('Parked').click()
    await row('PARK1').getByRole('button', { name: 'Resume' }).click()
    await confirm('Resume', 'the order came by telephone')
    await row('PARK1').waitFor({ state: 'detached' })
    await row('PARK2').getByRole('button', { name: 'Withdraw' }).click()
    await confirm('Withdraw', 'it comes again')
    await row('PARK2').waitFor({ state: 'detached' })
    await mark('parked')
  })
  await step('a held document is checked again', async () => {
    await page.goto(`${url}/hawtio/crossdock/documents?state=held&key=${prefix}-HELD`)
    await page.getByRole('link', { name: `${prefix}-HELD-1` }).click()
    await page.getByRole('link', { name: 'Replay …', exact: true }).click()
    await page.getByText('1 would be replayed from canonical').waitFor()
    await page.getByRole('grid', { name: 'Dry run' }).getByText('Wrong no more').first().waitFor()
    await begin('the agreement is back')
    await page.getByRole('heading', { name: /^Replay \d/ }).waitFor()
    await page.locator('.pf-v5-l-flex [data-state=done]').first().waitFor()
    await mark('held document')
  })
  await step('an unassigned transmission is reprocessed', async () => {
    await tab('Overview').click()
    await page.locator('[data-check=unassigned]').getByRole('link').click()
    await page.getByRole('grid', { name: 'Documents' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Reprocess' }).click()
    await confirm('Reprocess', 'the partner is known now')
    await page.getByRole('heading', { name: /^File/ }).waitFor()
    await mark('unassigned')
  })
  await step('a dry run of one writes nothing', async () => {
    await page.goto(`${url}/hawtio/crossdock/documents?state=dead-lettered&key=${prefix}-M-1`)
    await page.getByRole('link', { name: `${prefix}-M-1`, exact: true }).click()
    await page.getByRole('link', { name: 'Replay …', exact: true }).click()
    await page.getByText('1 would be replayed from delivery').waitFor()
    await mark('dry')
  })
  await step('one is replayed', async () => {
    await begin('the ERP lost it')
    await page.getByRole('heading', { name: /^Replay \d/ }).waitFor()
    await page.locator('.pf-v5-l-flex [data-state=done]').first().waitFor()
    await mark('one')
  })
  await step('many are begun by filter and paused', async () => {
    await list(`state=dead-lettered&key=${prefix}-M-&target=erp-orders`)
    await page.getByRole('link', { name: 'Replay all found that are dead-lettered' }).click()
    await page.getByText('39 would be replayed').waitFor()
    await snap('dry run of many')
    await page.getByRole('button', { name: 'Targets, rate and more' }).click()
    await page.getByLabel('Documents a second').fill('2')
    await begin('the ERP is back')
    await page.getByText(/ of 39 documents: .*[1-9]\d* done/).waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await confirm('Pause', 'the ERP is slow')
    await page.locator('[data-state=paused]').first().waitFor()
    await mark('paused')
  })
  await step('it is resumed and cancelled', async () => {
    await page.getByRole('button', { name: 'Resume' }).click()
    await confirm('Resume')
    await page.locator('[data-state=running]').first().waitFor()
    await mark('resumed')
    await page.getByRole('button', { name: 'Cancel …' }).click()
    await confirm('Cancel', 'all at once instead')
    await page.locator('[data-state=cancelled]').first().waitFor()
    await page.getByRole('grid', { name: 'Who did what' }).getByText('the ERP is slow').waitFor()
    await mark('cancelled')
  })
  await step('the rest goes by filter to its end', async () => {
    await list(`state=dead-lettered&key=${prefix}-M-&target=erp-orders`)
    await page.getByRole('link', { name: 'Replay all found that are dead-lettered' }).click()
    await page.getByText(/[1-9]\d* would be replayed from delivery/).waitFor()
    await begin('the ERP is fast again')
    await page.getByRole('heading', { name: /^Replay \d/ }).waitFor()
    await page.locator('.pf-v5-l-flex [data-state=done]').first().waitFor()
    await mark('many')
  })
  await step('an edited invoice is approved by a second person', async () => {
    await page.goto(`${url}/hawtio/crossdock/documents?state=rejected&type=invoice&key=${prefix}-EDIT`)
    await page.getByRole('link', { name: `${prefix}-EDIT`, exact: true }).click()
    await page.getByRole('link', { name: 'Edit and replay …' }).click()
    const text = page.locator('#plan-edited')
    await text.fill((await text.inputValue()).replace('614141000037', '614141000036'))
    await page.getByRole('button', { name: 'Dry run' }).click()
    await page.getByText('1 would be replayed from canonical').waitFor()
    await page.getByRole('button', { name: '1 field would say otherwise' }).click()
    await page.getByText(/^lines\[0\]\.item\./).waitFor()
    await begin('the number was told by telephone')
    await page.locator('[data-state=to-approve]').first().waitFor()
    const other = await newPage({ colorScheme: 'dark' })
    await other.goto(page.url())
    await logIn(other, 'approver', password)
    await other.getByRole('button', { name: 'Approve …' }).click()
    await confirm('Approve', 'checked with the contract', other)
    await page.locator('.pf-v5-l-flex [data-state=done]').first().waitFor()
    await snap('approved in the dark', other)
    await mark('approved')
  })
  await step('reconciliation names the discrepancy', async () => {
    await mark('reconciliation broken')
    await tab('Reconciliation').click()
    await discrepancy().waitFor()
    await discrepancy().getByRole('link', { name: /^File/ }).click()
    await page.getByRole('heading', { name: /^File/ }).waitFor()
    await page.goBack()
    await mark('reconciliation mended')
    await page.getByRole('button', { name: 'Count again' }).click()
    await discrepancy().waitFor({ state: 'detached' })
  })
  await step('a code leads to the runbook', async () => {
    await page.goto(`${url}/hawtio/crossdock/deliveries?state=skipped&key=${prefix}`)
    await page.getByRole('link', { name: 'target-failed' }).first().click()
    await page.getByRole('heading', { name: 'Next step' }).waitFor()
  })
  await step('a field leads to the place that it came from', async () => {
    await page.goto(`${url}/hawtio/crossdock/documents?key=${prefix}-AGAIN`)
    await page.getByRole('link', { name: `${prefix}-AGAIN`, exact: true }).first().click()
    await page.getByRole('button', { name: 'Where each field came from' }).click()
    await page.getByRole('grid', { name: 'Lineage' }).getByText('BEG-03').first().waitFor()
  })
  await step('who may only look is told so', async () => {
    const other = await newPage()
    await other.goto(`${url}/hawtio/crossdock/targets`)
    await logIn(other, 'viewer', password)
    const button = other.locator('[data-target=erp-orders]').getByRole('button', { name: 'Hold' })
    await button.focus()
    await other.getByText('This needs the role operator').waitFor()
    await button.press('Enter')
    if (await other.getByRole('dialog').count()) throw new Error('a viewer may hold a target')
  })
  if (broken.length > 0) throw new Error(`the page reported: ${broken.join('; ')}`)
} finally {
  await browser.close()
  end()
}

/** A picture of what the last picture of a step does not show. */
async function snap(what, on = page) {
  await on.screenshot({ path: join(pictures, `dialog ${what}.png`.replaceAll(' ', '-')) })
}

function tab(name) {
  return page.locator('.cd-tabs').getByRole('link', { name })
}

function target() {
  return page.locator('[data-target=erp-orders]')
}

function row(name) {
  return page.locator('tr', { hasText: `${prefix}-${name}` })
}

function discrepancy() {
  return page.getByRole('grid', { name: 'Discrepancies' }).getByRole('row', { name: /documents framed: 7/ })
}

async function list(filter) {
  await page.goto(`${url}/hawtio/crossdock/deliveries?${filter}`)
}

async function delivery(name) {
  await page.getByLabel('Business key').fill(`${prefix}-${name}`)
  await page.getByRole('link', { name: `${prefix}-${name}`, exact: true }).first().click()
  await page.getByRole('heading', { name: `${prefix}-${name} to` }).waitFor()
}

/** Gives the reason, twice at once as impatient people do: it is done once. */
async function confirm(what, reason, on = page) {
  const dialog = on.getByRole('dialog')
  if (reason) await dialog.getByLabel('Reason', { exact: true }).fill(reason)
  await snap(what, on)
  await dialog.getByRole('button', { name: what, exact: true }).dblclick()
  await dialog.waitFor({ state: 'detached' })
}

async function begin(reason) {
  await page.getByRole('button', { name: 'Begin the replay' }).click()
  await confirm('Begin the replay', reason)
}
