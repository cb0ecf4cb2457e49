import { Card, CardBody, ProgressStep, ProgressStepper } from '@patternfly/react-core'
import type { FC } from 'react'
import type { Trace } from '../model'
import { Time } from '../parts/time'
import { stagesOf } from './way'

/** The way of a document at a glance. */
export const Stages: FC<{ trace: Trace }> = ({ trace }) => (
  <Card isFlat>
    <CardBody>
      <ProgressStepper isCenterAligned aria-label='Stages'>
        {stagesOf(trace).map(stage => (
          <ProgressStep
            key={stage.id}
            id={`stage-${stage.id}`}
            titleId={`stage-${stage.id}-title`}
            variant={stage.variant}
            isCurrent={stage.variant === 'info'}
            aria-label={`${stage.title}: ${stage.says}`}
            description={
              <>
                {stage.says}
                {stage.at && (
                  <>
                    <br />
                    <Time at={stage.at} />
                  </>
                )}
              </>
            }
          >
            {stage.title}
          </ProgressStep>
        ))}
      </ProgressStepper>
    </CardBody>
  </Card>
)
