import type { ButtonHTMLAttributes } from 'react';
import frame from '../../components/field-frame.module.css';
import styles from './setting-button.module.css';

/** A button beside a setting: `primary` for the one that saves a form, `quiet` for what can be done with a line. */
export function SettingButton({
  look = 'plain',
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { readonly look?: 'plain' | 'primary' | 'quiet' }) {
  return <button type="button" className={classes[look]} {...rest} />;
}

const classes = {
  plain: `${frame.frame} ${styles.button}`,
  primary: `${frame.frame} ${styles.button} ${styles.primary}`,
  quiet: styles.quiet,
};
