import { Alert, Breadcrumb, BreadcrumbItem, Button, Card, CardBody, Grid, GridItem, Stack, StackItem, Title, Tooltip } from '@patternfly/react-core'
import { useCallback, useEffect, useRef, useState, type FC } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { ask, Problem } from '../api'
import type { DryRun, Replay, ReplayRequest } from '../operating'
import type { Trace } from '../model'
import { Act } from '../parts/Act'
import { Loading, Trouble } from '../parts/messages'
import { many } from '../parts/names'
import { useMe } from '../parts/useMe'
import { DryRunResult } from './DryRunResult'
import { PlanForm } from './PlanForm'
import { planOf, requestOf, type Settings } from './request'

/** Before anything is replayed: what, from where, and the outcome of a dry run. */
export const NewReplay: FC = () => {
  const [address, setAddress] = useSearchParams()
  const plan = planOf(address)
  const me = useMe()
  const navigate = useNavigate()
  const [settings, setSettings] = useState<Settings>({ force: false, rate: '', stopAfter: '' })
  const [shown, setShown] = useState<{ of: string; dry: DryRun }>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const editing = plan.edit && plan.documents.length === 1
  const waits = useOriginal(editing ? plan.documents[0] : undefined, text => setSettings(before => ({ ...before, edited: text })), setProblem)

  const request = requestOf(plan, settings, new Date())
  const wrong = typeof request === 'string' ? request : undefined
  const asked = typeof request === 'string' ? '' : JSON.stringify({ ...request, rate: undefined, stopAfter: undefined })
  const current = shown !== undefined && shown.of === asked

  const dryRun = useCallback(async (text: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      setShown({ of: text, dry: await ask<DryRun>('/replays/dry-run', JSON.parse(text)) })
    } catch (e) {
      setProblem(e instanceof Problem ? e : new Problem(0, String(e)))
      setShown(undefined)
    }
    setBusy(false)
  }, [])
  // What a link asks for is shown at once; what is changed here, when somebody asks for it.
  const operator = me.may('operator')
  const [first, setFirst] = useState(true)
  useEffect(() => {
    if (first && operator && asked && !editing) {
      setFirst(false)
      dryRun(asked)
    }
  }, [first, operator, asked, editing, dryRun])

  if (waits) return problem ? <Trouble problem={problem} /> : <Loading />
  const role = 'This needs the role operator; yours does not allow it.'
  const dryButton = (
    <Button variant={current ? 'secondary' : 'primary'} isLoading={busy} isAriaDisabled={busy || !!wrong || !operator} onClick={() => asked && operator && dryRun(asked)}>
      Dry run
    </Button>
  )
  return (
    <Stack hasGutter>
      <StackItem>
        <Breadcrumb>
          <BreadcrumbItem><Link to='/crossdock/replays'>Replays</Link></BreadcrumbItem>
          <BreadcrumbItem isActive>New replay</BreadcrumbItem>
        </Breadcrumb>
      </StackItem>
      <StackItem>
        <Title headingLevel='h2' size='xl'>{editing ? `Edit document ${plan.documents[0]} and replay it` : 'New replay'}</Title>
        <p className='cd-quiet'>Nothing is done before you have seen what it comes to. Identity and history stay; nothing takes effect twice unless it is forced.</p>
      </StackItem>
      <StackItem>
        <Grid hasGutter>
          <GridItem xl={editing ? 6 : 4}>
            <Card isFlat>
              <CardBody>
                <PlanForm plan={plan} address={address} setAddress={setAddress} settings={settings} setSettings={setSettings} />
                {wrong && <p className='cd-quiet cd-above' role='status'>{wrong}</p>}
                <div className='cd-actions'>
                  {operator ? dryButton : <Tooltip content={role}>{dryButton}</Tooltip>}
                  <Begin
                    request={typeof request === 'string' ? undefined : request}
                    dry={current ? shown?.dry : undefined}
                    onBegun={id => navigate(`/crossdock/replays/${id}`)}
                  />
                </div>
              </CardBody>
            </Card>
          </GridItem>
          <GridItem xl={editing ? 6 : 8}>
            {problem && <Alert isInline variant='danger' title={problem.message} role='alert'>{problem.next}</Alert>}
            {!problem && !shown && !busy && <p className='cd-quiet cd-hint'>Say which documents and from where, then press Dry run: what would be done is shown here.</p>}
            {!problem && !shown && busy && <Loading />}
            {shown && !problem && (
              <>
                {!current && <Alert isInline isPlain variant='warning' title='You changed something since: run it dry again.' />}
                <DryRunResult dry={shown.dry} stale={!current} />
              </>
            )}
          </GridItem>
        </Grid>
      </StackItem>
    </Stack>
  )
}

/** Loads what a document says, to be edited; whether it is still awaited. */
function useOriginal(document: number | undefined, take: (text: string) => void, fail: (problem: Problem) => void): boolean {
  const [waits, setWaits] = useState(document !== undefined)
  useEffect(() => {
    if (document === undefined) return
    ask<Trace>(`/documents/${document}`)
      .then(trace => {
        if (!trace.canonical) throw new Problem(409, 'It could not be mapped, so it says nothing that can be edited: reprocess it, or have it sent again.')
        take(JSON.stringify(trace.canonical, null, 2))
        setWaits(false)
      })
      .catch(e => fail(e instanceof Problem ? e : new Problem(0, String(e))))
  }, [document])
  return waits
}

const Begin: FC<{ request?: ReplayRequest; dry?: DryRun; onBegun: (id: number) => void }> = ({ request, dry, onBegun }) => {
  const begun = useRef(0)
  const barred = !dry ? 'Run it dry first.' : dry.replayed === 0 && !dry.more ? 'Nothing would be replayed.' : undefined
  return (
    <Act
      label='Begin the replay …'
      variant='primary'
      title='Begin the replay'
      role={request?.force ? 'approver' : 'operator'}
      barred={barred}
      consequence={
        <>
          {dry && !dry.more && (
            <>
              {many(dry.replayed, 'document')} will be replayed from {dry.point}
              {dry.examined > dry.replayed && `, ${dry.examined - dry.replayed} left as they are`}.
            </>
          )}
          {dry?.more && (
            <>
              There are more than the {dry.examined} documents of the dry run: everything that the filter finds when you
              begin is replayed from {dry.point}.
            </>
          )}{' '}
          It runs as a job that can be paused and cancelled.
          {request?.force && (
            <strong>
              {request.point === 'raw'
                ? ' Forced: a document takes effect though another one has its number, copies too.'
                : ' Forced: a target that has a document gets it again, as another one.'}
            </strong>
          )}
          {request?.edited !== undefined && ' An edited invoice waits for an approver, who is another person than you.'}
        </>
      }
      run={async reason => {
        begun.current = (await ask<Replay>('/replays', { ...request, reason })).id
        return `Replay ${begun.current} has begun.`
      }}
      onDone={() => onBegun(begun.current)}
    />
  )
}
