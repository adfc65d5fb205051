import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { FormField } from 'backstage-plugin-external-clusters-common';
import { FieldInput } from './FieldInput';
import { ProviderFormModel } from './useProviderForm';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'ExternalClustersFormSectionFields' },
);

/** The fields of one section; those few people need are folded. */
export function FormSectionFields(props: {
  fields: FormField[];
  model: ProviderFormModel;
  showAdvanced: boolean;
  advancedLabel: string;
  onShowAdvanced: (show: boolean) => void;
}) {
  const { fields, model, showAdvanced, advancedLabel, onShowAdvanced } = props;
  const classes = useStyles();
  const hasAdvanced = fields.some(({ advanced }) => advanced);
  const shown = fields.filter(({ advanced }) => !advanced || showAdvanced);
  return (
    <div className={classes.fields}>
      {shown.map(field => (
        <div key={field.name} data-field={field.name}>
          <FieldInput
            field={field}
            value={model.settings[field.name]}
            error={
              model.problems.find(problem => problem.field === field.name)
                ?.message
            }
            onChange={value => model.set(field.name, value)}
          />
        </div>
      ))}
      {hasAdvanced && (
        <div>
          <Button
            size="small"
            aria-expanded={showAdvanced}
            onClick={() => onShowAdvanced(!showAdvanced)}
          >
            {advancedLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
