// The console's logic without a browser: node --test.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as esbuild from 'esbuild'

const { outputFiles } = await esbuild.build({
  stdin: {
    contents: `
      export * from './src/crossdock/parts/filters'
      export * from './src/crossdock/replays/request'
      export * from './src/crossdock/overview/checks'
      export * from './src/crossdock/documents/place'
      export * from './src/crossdock/audit/act'`,
    resolveDir: new URL('..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
})
const logic = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
const { checksOf, detailOf, fieldOf, instantOf, inWords, keyOf, newReplay, pathOf, percent, placeOf, planOf, pointFor, requestOf, timeOf, verdict } = logic

const NOW = new Date('2026-03-02T10:20:30.400Z')
const PLAIN = { force: false, rate: '', stopAfter: '' }
const plan = search => planOf(new URLSearchParams(search))

test('an age in the address is a time, to the minute', () => {
  assert.equal(instantOf('12h', NOW), '2026-03-01T22:20:00.000Z')
  assert.equal(instantOf('7d', NOW), '2026-02-23T10:20:00.000Z')
  assert.equal(instantOf('2026-03-01T00:00:00Z', NOW), '2026-03-01T00:00:00.000Z')
  assert.equal(instantOf('soon', NOW), '')
  assert.equal(instantOf('', NOW), '')
})

test('a key is searched by any part of it', () => {
  assert.equal(keyOf('PO-1'), '*PO-1*')
  assert.equal(keyOf('PO-1*'), 'PO-1*')
  assert.equal(keyOf(''), '')
})

test('a replay in the address is the request of it', () => {
  const request = requestOf(plan('point=delivery&state=dead-lettered&key=PO&since=1d&targets=erp,wms'), PLAIN, NOW)
  assert.deepEqual(request, {
    point: 'delivery',
    filter: { state: 'dead-lettered', key: '*PO*', since: '2026-03-01T10:20:00.000Z' },
    targets: ['erp', 'wms'],
  })
})

test('documents that are named leave the filter out, and what does not belong to the point', () => {
  const request = requestOf(plan('point=canonical&documents=7,x,9&state=dead-lettered&targets=erp&version=ab'), { ...PLAIN, force: true, rate: '5' }, NOW)
  assert.deepEqual(request, { point: 'canonical', documents: [7, 9], rate: 5 })
})

test('what is wrong is said before the hub is asked', () => {
  assert.match(requestOf(plan('point=delivery'), PLAIN, NOW), /which documents/)
  assert.match(requestOf(plan('documents=1'), { ...PLAIN, rate: '5000' }, NOW), /from 1 to 1000/)
  assert.match(requestOf(plan('documents=1'), { ...PLAIN, stopAfter: '0' }, NOW), /failures/)
  assert.match(requestOf(plan('documents=1&point=canonical'), { ...PLAIN, edited: '{' }, NOW), /not JSON/)
})

test('a link to a new replay holds what was given', () => {
  assert.equal(newReplay({ point: 'raw', state: '', partner: 'a b' }), '/crossdock/replays/new?point=raw&partner=a+b')
  assert.equal(plan('point=sideways').point, 'delivery')
  assert.deepEqual(['rejected', 'held', 'unassigned', 'dead-lettered', 'delivered'].map(pointFor), ['canonical', 'canonical', 'raw', 'delivery', 'delivery'])
})

test('a selection is told in words, and how far a replay is', () => {
  assert.equal(inWords([4], null), 'document 4')
  assert.equal(inWords([], { state: 'dead-lettered', partner: null }), 'state dead-lettered')
  assert.equal(percent({ waiting: 1, underWay: 0, done: 199, failed: 0, skipped: 0 }), 99)
  assert.equal(percent({ waiting: 0, underWay: 0, done: 0, failed: 0, skipped: 0 }), 0)
})

const CLEAN = { deadLettered: 0, inDoubt: 0, rejected: 0, unassigned: 0, held: 0, parked: 0, failed: 0, unread: 0, openCases: 0, overdueCases: 0 }

test('the worst comes first, and things are counted, not kinds', () => {
  const known = {
    attention: { ...CLEAN, deadLettered: 3, held: 2, parked: 7 },
    targets: [{ id: 'erp', circuit: { state: 'open' }, hold: null }],
    intake: { files: 0, pausedBy: null, message: null },
    standing: { known: 0, since: null },
    waiting: [],
  }
  const checks = checksOf(known)
  assert.deepEqual(checks.slice(0, 3).map(it => [it.id, it.level, it.n]), [['circuits', 'bad', 1], ['dead-lettered', 'bad', 3], ['held', 'look', 2]])
  assert.equal(verdict(checks), '6 things need attention, 4 of them urgent')
  const well = checksOf({ ...known, attention: { ...CLEAN, parked: 7 }, targets: [] })
  assert.ok(well.every(it => it.level === 'good'))
  assert.equal(verdict(well), 'Nothing needs attention')
  assert.equal(verdict(checksOf({ ...known, attention: { ...CLEAN, openCases: 1 }, targets: [] })), '1 thing needs attention')
  const lost = checksOf({ ...known, standing: { known: 4, since: null }, intake: { files: 9, pausedBy: 'disk-low', message: 'full' } })
  assert.deepEqual(lost.slice(0, 2).map(it => it.to), ['/crossdock/reconciliation?since=ever', '/crossdock/codes/disk-low'])
})

test('a place is told by its standard’s names', () => {
  assert.equal(placeOf({ segment: 'PO1', position: 7, element: 2 }), 'PO1-02, segment 7')
  assert.equal(placeOf({ segment: '/Order/ID', position: 0 }), '/Order/ID')
  assert.equal(placeOf({ segment: 'Order Date', position: 2, element: 2 }), 'Order Date, column 2')
  assert.equal(placeOf({ segment: 'price', position: 2, element: 33, component: 41 }), 'price, columns 33 to 41')
})

test('an act leads to what it is about, where that has a page', () => {
  assert.equal(pathOf({ type: 'delivery', id: '12' }), '/crossdock/deliveries/12')
  assert.equal(pathOf({ type: 'target', id: 'erp' }), '/crossdock/targets')
  assert.equal(pathOf({ type: 'user', id: 'anna' }), undefined)
  assert.equal(pathOf({ type: 'document', id: 'ARCHIVE/../x' }), undefined)
  assert.equal(detailOf({ status: 409, after: 'a'.repeat(64) }), 'status: 409, after: aaaaaaaaaaaa…')
})

test('a time typed as UTC is that time, and comes back as typed', () => {
  assert.equal(timeOf('2026-03-01T10:05', true), '2026-03-01T10:05:00.000Z')
  assert.equal(fieldOf('2026-03-01T10:05:00.000Z', true), '2026-03-01T10:05')
  assert.equal(fieldOf(timeOf('2026-03-01T10:05', false), false), '2026-03-01T10:05')
  assert.equal(timeOf('', true), '')
  assert.equal(fieldOf('12h', true), '')
})
