// Reads interchanges (standard input: a JSON array of texts) by node-x12, strictly, and prints for
// each the lines that ReadByAnother compares: its envelope, and its segments element by element.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const { X12Parser } = createRequire(import.meta.url)('node-x12')

const values = segment => segment.elements.map(element => element.value)
const line = segment => [segment.tag, ...values(segment)].join('|')

function lines(text) {
  const interchange = new X12Parser(true).parse(text)
  const isa = values(interchange.header)
  const iea = values(interchange.trailer)
  const told = [`ISA ${isa[5].trim()} ${isa[7].trim()} ${isa[11]} ${isa[14]} ${Number(isa[12])} ${Number(iea[1])}: ${iea[0]}`]
  for (const group of interchange.functionalGroups) {
    const gs = values(group.header)
    const ge = values(group.trailer)
    told.push(`GS ${gs[0]} ${gs[1]} ${gs[2]} ${gs[5]} ${ge[1]} ${gs[7]}: ${ge[0]}`)
    for (const set of group.transactions) {
      told.push(line(set.header), ...set.segments.map(line), line(set.trailer))
      told.push(`SE: ${set.segments.length + 2}`)
    }
  }
  return told
}

const answers = JSON.parse(readFileSync(0, 'utf8')).map(text => {
  try {
    return lines(text)
  } catch (wrong) {
    return [`refused: ${wrong.message}`]
  }
})
console.log(JSON.stringify(answers))
