import { type MBeanNode, type MBeanTree, treeProcessorRegistry } from '@hawtio/react'

/** What jolokia-access.xml of the hub allows; the pages offer nothing that would be refused. */
const EVERYBODY: [RegExp, string[]][] = [
  [/type=context\b/, ['dumpRoutesAsXml', 'dumpRoutesStatsAsXml']],
  [/type=routes\b/, ['dumpRouteAsXml', 'dumpRouteStatsAsXml', 'isUpdateRouteEnabled']],
  [/type=services\b/, ['browse', 'endpointStatistics', 'listRestServices']],
]
const OPERATORS: [RegExp, string[]][] = [[/type=routes\b/, ['start', 'stop', 'suspend', 'resume']]]

/** Greys out in the Camel and JMX pages what the role of this person does not allow. */
export function permissions(): void {
  treeProcessorRegistry.add('crossdock-permissions', async (tree: MBeanTree) => {
    const allowed = (await isOperator()) ? [...EVERYBODY, ...OPERATORS] : EVERYBODY
    tree.getTree().forEach(node => mark(node, allowed))
  })
}

async function isOperator(): Promise<boolean> {
  const answer = await fetch('/api/v1/me').catch(() => undefined)
  if (!answer?.ok) return false
  return ((await answer.json()) as { roles: string[] }).roles.includes('operator')
}

function mark(node: MBeanNode, allowed: [RegExp, string[]][]): void {
  node.children?.forEach(child => mark(child, allowed))
  const name = node.objectName
  if (!name || !node.mbean) return
  const may = new Set(
    name.startsWith('org.apache.camel:') ? allowed.filter(([type]) => type.test(name)).flatMap(([, names]) => names) : [],
  )
  const one = (operation: string, it: { canInvoke?: boolean }) => {
    it.canInvoke = may.has(operation.replace(/\(.*/, ''))
  }
  for (const [operation, overloads] of Object.entries(node.mbean.op ?? {})) {
    ;[overloads].flat().forEach(it => one(operation, it))
  }
  for (const [signature, it] of Object.entries(node.mbean.opByString ?? {})) one(signature, it as { canInvoke?: boolean })
}
