import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import Button from '@material-ui/core/Button';
import { CodeSnippet } from '@backstage/core-components';
import { useText } from '../../hooks/useText';
import { ChangeProblem } from '../changes';
import { FactList } from '../common/FactList';
import { ownerName } from '../../hooks/ownerName';
import { StepButtons, StepFrame } from '../wizard';
import { toCreateRequest } from './toCreateRequest';
import { toFacts } from './toFacts';
import { CreateWizardModel } from './useCreateWizard';

/** All that was chosen, in words and as the request, before it happens. */
export function ReviewStep(props: { wizard: CreateWizardModel }) {
  const { draft, provider, creation, create, go } = props.wizard;
  const t = useText();
  const { checked } = draft;
  return (
    <StepFrame
      title={t('create.review.title')}
      actions={
        <StepButtons
          onBack={() => go('settings')}
          onNext={create}
          nextDisabled={creation.kind === 'Running'}
          nextLabel={t(
            creation.kind === 'Running'
              ? 'create.review.creating'
              : 'create.review.create',
          )}
        />
      }
    >
      <Typography paragraph>
        {t('create.review.what', { provider: provider?.title ?? '' })}
      </Typography>
      <FactList
        facts={[
          { label: t('create.review.provider'), value: provider?.title },
          { label: t('create.review.account'), value: draft.account?.name },
          { label: t('create.owner.owner'), value: ownerName(draft.owner) },
          { label: t('create.owner.system'), value: draft.system },
          { label: t('create.owner.displayName'), value: draft.displayName },
          { label: t('create.owner.description'), value: draft.description },
          ...(checked ? toFacts(checked.form, checked.settings, t) : []),
        ]}
      />
      <RequestSnippet request={toCreateRequest(draft)} />
      <ChangeProblem state={creation} />
    </StepFrame>
  );
}

function RequestSnippet(props: { request: object }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(before => !before)}
      >
        {t('create.review.request')}
      </Button>
      {open && (
        <CodeSnippet
          language="json"
          showCopyCodeButton
          text={JSON.stringify(props.request, undefined, 2)}
        />
      )}
    </div>
  );
}
