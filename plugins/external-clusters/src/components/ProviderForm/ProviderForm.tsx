import { useEffect, useRef, useState } from 'react';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { Progress } from '@backstage/core-components';
import { Form, FormSection } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ProblemScreen } from '../common/ProblemScreen';
import { ProblemNotice } from '../common/ProblemNotice';
import { fieldsOf } from './FormSettings';
import { FormSectionFields } from './FormSectionFields';
import { ProviderFormModel } from './useProviderForm';

const useStyles = makeStyles(
  theme => ({
    sections: { display: 'grid', gap: theme.spacing(3), maxWidth: 720 },
    // Its height is always there, so that nothing jumps while the form is asked for again.
    progress: { height: 4, marginBottom: theme.spacing(-2.5) },
  }),
  { name: 'ExternalClustersProviderForm' },
);

/** A form as the provider wants it now; what comes is drawn, nothing is known in advance. */
export function ProviderForm(props: { model: ProviderFormModel }) {
  const { model } = props;
  const { form, error, asking, problems, retry } = model;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useFocusOnFirst(root, problems[0]?.field);
  if (!form) {
    return error ? (
      <ProblemScreen error={error} onRetry={retry} />
    ) : (
      <Progress />
    );
  }
  return (
    <div ref={root} className={classes.sections} aria-busy={asking}>
      <div className={classes.progress}>{asking && <LinearProgress />}</div>
      {error && <ProblemNotice error={error} />}
      <OtherProblems model={model} form={form} />
      {form.sections.map(section => (
        <Section key={section.title} section={section} model={model} />
      ))}
    </div>
  );
}

/** Problems of fields that the form does not have, which would be seen nowhere else. */
function OtherProblems(props: { model: ProviderFormModel; form: Form }) {
  const names = fieldsOf(props.form).map(({ name }) => name);
  const others = props.model.problems.filter(
    ({ field }) => !names.includes(field),
  );
  return others.length === 0 ? null : (
    <Alert severity="error" variant="outlined">
      {others.map(({ field, message }) => (
        <div key={field}>{message}</div>
      ))}
    </Alert>
  );
}

function Section(props: { section: FormSection; model: ProviderFormModel }) {
  const { section, model } = props;
  const t = useText();
  const [open, setOpen] = useState(false);
  // A problem in a folded field must be seen.
  const hidden = model.problems.some(({ field }) =>
    section.fields.some(({ name, advanced }) => advanced && name === field),
  );
  // Nor may the field go away under the hands of who mends it.
  useEffect(() => {
    if (hidden) setOpen(true);
  }, [hidden]);
  return (
    <section aria-label={section.title}>
      <Typography variant="h6" component="h4" gutterBottom>
        {section.title}
      </Typography>
      {section.description && (
        <Typography variant="body2" color="textSecondary" paragraph>
          {section.description}
        </Typography>
      )}
      <FormSectionFields
        title={section.title}
        fields={section.fields}
        model={model}
        showAdvanced={open || hidden}
        advancedLabel={t('form.advanced')}
        onShowAdvanced={setOpen}
      />
    </section>
  );
}

/** The first field with a problem takes the focus, so that it is found by everybody. */
function useFocusOnFirst(
  root: React.RefObject<HTMLElement>,
  name: string | undefined,
) {
  useEffect(() => {
    if (!name) return;
    const fields = root.current?.querySelectorAll<HTMLElement>('[data-field]');
    [...(fields ?? [])]
      .find(({ dataset }) => dataset.field === name)
      ?.querySelector<HTMLElement>('input, textarea, button')
      ?.focus();
  }, [root, name]);
}
