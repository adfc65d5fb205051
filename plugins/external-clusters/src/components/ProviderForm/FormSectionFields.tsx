import { makeStyles } from '@material-ui/core/styles';
import { FormField } from 'backstage-plugin-external-clusters-common';
import { DisclosureButton } from '../common/DisclosureButton';
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
  /** Of the section; a single field that is called the same needs no label besides. */
  title: string;
  fields: FormField[];
  model: ProviderFormModel;
  showAdvanced: boolean;
  advancedLabel: string;
  onShowAdvanced: (show: boolean) => void;
}) {
  const { title, fields, model, showAdvanced, advancedLabel, onShowAdvanced } =
    props;
  const classes = useStyles();
  const basic = fields.filter(field => !field.advanced);
  const advanced = fields.filter(field => field.advanced);
  const labelHidden = fields.length === 1 && fields[0]?.label === title;
  const toInput = (field: FormField) => (
    <div key={field.name} data-field={field.name}>
      <FieldInput
        field={field}
        value={model.settings[field.name]}
        labelHidden={labelHidden}
        error={
          model.problems.find(problem => problem.field === field.name)?.message
        }
        onChange={value => model.set(field.name, value)}
      />
    </div>
  );
  return (
    <div className={classes.fields}>
      {basic.map(toInput)}
      {advanced.length > 0 && (
        <div>
          <DisclosureButton
            label={advancedLabel}
            open={showAdvanced}
            onToggle={() => onShowAdvanced(!showAdvanced)}
          />
        </div>
      )}
      {showAdvanced && advanced.map(toInput)}
    </div>
  );
}
