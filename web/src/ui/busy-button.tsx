/** A button whose change is on its way. */
import { Button, type ButtonProps } from 'antd';

interface BusyButtonProps extends Omit<ButtonProps, 'loading'> {
  readonly isBusy: boolean;
}

/** While busy it takes no click: screen readers learn so from `aria-disabled`, and the focus stays where it is. */
export const BusyButton = ({ isBusy, ...props }: BusyButtonProps) => (
  <Button {...props} loading={isBusy} aria-disabled={isBusy} />
);
