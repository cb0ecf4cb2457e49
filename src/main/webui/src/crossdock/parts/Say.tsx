import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core'
import { createContext, useCallback, useContext, useState, type FC, type ReactNode } from 'react'

type Said = { id: number; text: string }

const SayContext = createContext<(text: string) => void>(() => undefined)

/** Tells the outcome of an action, on top of whatever page follows it. */
export const useSay = () => useContext(SayContext)

export const Saying: FC<{ children: ReactNode }> = ({ children }) => {
  const [all, setAll] = useState<Said[]>([])
  const drop = (id: number) => setAll(before => before.filter(said => said.id !== id))
  const say = useCallback((text: string) => setAll(before => [...before.slice(-1), { id: (before.at(-1)?.id ?? 0) + 1, text }]), [])
  return (
    <SayContext.Provider value={say}>
      {children}
      <AlertGroup isToast isLiveRegion>
        {all.map(said => (
          <Alert
            key={said.id}
            variant='success'
            title={said.text}
            timeout={6000}
            onTimeout={() => drop(said.id)}
            actionClose={<AlertActionCloseButton onClose={() => drop(said.id)} />}
          />
        ))}
      </AlertGroup>
    </SayContext.Provider>
  )
}
