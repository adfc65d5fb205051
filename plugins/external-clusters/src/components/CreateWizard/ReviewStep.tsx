import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CodeSnippet } from '@backstage/core-components';
import { useText } from '../../hooks/useText';
import { ChangeProblem } from '../changes';
import { DisclosureButton } from '../common/DisclosureButton';
import { fieldsOf } from '../ProviderForm';
import { StepButtons, StepFrame } from '../wizard';
import { ReviewFacts } from './ReviewFacts';
import { toCreateRequest } from './toCreateRequest';
import { CreateWizardModel } from './useCreateWizard';

const useStyles = makeStyles(
  theme => ({
    request: { margin: theme.spacing(2, 0) },
  }),
  { name: 'ExternalClustersCreateReviewStep' },
);

/** All that was chosen, in words and as the request, before it happens. */
export function ReviewStep(props: { wizard: CreateWizardModel }) {
  const { wizard } = props;
  const { draft, provider, creation, create, go } = wizard;
  const t = useText();
  const fields = draft.checked ? fieldsOf(draft.checked.form) : [];
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
      <ReviewFacts wizard={wizard} />
      <RequestSnippet request={toCreateRequest(draft)} />
      <ChangeProblem
        state={creation}
        labelOf={name => fields.find(field => field.name === name)?.label}
      />
    </StepFrame>
  );
}

function RequestSnippet(props: { request: object }) {
  const classes = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.request}>
      <DisclosureButton
        label={t('create.review.request')}
        open={open}
        onToggle={() => setOpen(!open)}
      />
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
