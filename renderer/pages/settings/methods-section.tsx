import { type FormEvent, useState } from 'react';
import type { CountedRows } from '../../../core/classification/row-filter.ts';
import { methodNames, methodsOf, whyNever } from '../../../core/runbook/method-steps.ts';
import { defaultSources, settingDefaults } from '../../../core/settings/defaults.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import type { OutlookProduct, ProfileMethod, Settings } from '../../../core/settings/settings.ts';
import { Card } from '../../components/card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** Which method puts the profiles of each Outlook version right: saved together, as one undo step. */
export function MethodsSection(props: SectionProps) {
  return <Fields key={JSON.stringify(props.settings.outlookMethods ?? {})} {...props} />;
}

type Choices = Readonly<Record<OutlookProduct, ProfileMethod>>;

function Fields({ settings, changer }: SectionProps) {
  const start = choicesOf(settings);
  const [chosen, setChosen] = useState<Choices>(start);
  const lines = useOperation('overview', { asOf: null }).data?.outlook;
  const isChanged = products.some((product) => chosen[product] !== start[product]);
  const isRefused = products.some((product) => whyNever(product, chosen[product]) !== null);
  const canSave = isChanged && !isRefused && !changer.isBusy;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) changer.merge(patchOf(settings, chosen));
  };
  return (
    <Card
      title="Method for each Outlook version"
      summary={`Defaults: ${defaultSources.outlookMethods}. VIPs are visited; applications are left to their owners.`}
    >
      <form aria-label="Methods for Outlook versions" onSubmit={submit}>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">Methods for Outlook versions</caption>
            <thead>
              <tr>
                <th scope="col">Outlook</th>
                <th scope="col" className={styles.figure}>
                  Users
                </th>
                <th scope="col">Method</th>
                <th scope="col">Default</th>
              </tr>
            </thead>
            <tbody>
              {products.map((product) => (
                <Version
                  key={product}
                  product={product}
                  method={chosen[product]}
                  users={lines && (lines.find(({ outlook }) => outlook === product)?.users ?? nobody)}
                  onChange={(method) => setChosen({ ...chosen, [product]: method })}
                />
              ))}
            </tbody>
          </table>
        </div>
        <div className={styles.foot}>
          <SettingButton type="submit" look="primary" disabled={!canSave}>
            Save methods
          </SettingButton>
          <SettingButton disabled={!isChanged} onClick={() => setChosen(start)}>
            Discard changes
          </SettingButton>
        </div>
      </form>
    </Card>
  );
}

function Version(props: {
  readonly product: OutlookProduct;
  readonly method: ProfileMethod;
  /** Undefined until it is known. */
  readonly users: CountedRows | undefined;
  readonly onChange: (method: ProfileMethod) => void;
}) {
  const { product, method, users, onChange } = props;
  const usual = settingDefaults.outlookMethods[product];
  const never = whyNever(product, method);
  return (
    <tr>
      <th scope="row">Outlook {product}</th>
      <td className={styles.figure}>
        {users !== undefined && <CountLink rows={users} what={`with Outlook ${product}`} />}
      </td>
      <td>
        <ChoiceField
          label={`Method for Outlook ${product}`}
          isLabelHidden
          value={method}
          options={optionsFor(product)}
          problem={never === null ? null : `Not for Outlook ${product}. ${never}`}
          onChange={onChange}
        />
      </td>
      <td className={styles.dim}>
        {method === usual ? (
          'this is the default'
        ) : (
          <SettingButton look="quiet" onClick={() => onChange(usual)}>
            Back to {usual}
            <span className="visually-hidden"> for Outlook {product}</span>
          </SettingButton>
        )}
      </td>
    </tr>
  );
}

function choicesOf({ outlookMethods = {} }: Settings): Choices {
  return { ...settingDefaults.outlookMethods, ...outlookMethods };
}

/** What is the default is not stored. */
function patchOf({ outlookMethods = {} }: Settings, chosen: Choices): SettingsPatch {
  const own = products.filter((product) => chosen[product] !== settingDefaults.outlookMethods[product]);
  if (own.length === 0) return { outlookMethods: null };
  const kept = products.filter((product) => own.includes(product) || outlookMethods[product] !== undefined);
  return {
    outlookMethods: Object.fromEntries(
      kept.map((product) => [product, own.includes(product) ? chosen[product] : null] as const),
    ),
  };
}

const nobody: CountedRows = { count: 0, filter: [] };

/** What is usual for the version first; the rest can be chosen, or says why not. */
function optionsFor(product: OutlookProduct): readonly (readonly [ProfileMethod, string])[] {
  const usual = methodsOf(product);
  return [...usual, ...methods.filter((method) => !usual.includes(method))].map((method) => [
    method,
    `${method}: ${methodNames[method]}${usual.includes(method) ? '' : ' (not usual)'}`,
  ]);
}

const products = ['2003', '2007', '2010', '2013', '2016'] as const satisfies readonly OutlookProduct[];
const methods = ['M1', 'M2', 'M3', 'M4', 'M5'] as const satisfies readonly ProfileMethod[];
