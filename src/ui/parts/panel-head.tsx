import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface PanelHeadProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly closeLabel?: string;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** Title of a panel or sheet. `tabIndex` −1 lets the app put the focus on what has just opened. */
export function PanelHead({ title, subtitle, closeLabel, onClose, children }: PanelHeadProps) {
  return (
    <header className="panel-head">
      <div className="titles">
        <h1 tabIndex={-1}>{title}</h1>
        {subtitle !== undefined && <p className="subtitle">{subtitle}</p>}
        {children}
      </div>
      {onClose && closeLabel && (
        <IconButton
          label={closeLabel}
          icon={<IconX size={18} stroke={1.5} aria-hidden />}
          onClick={onClose}
        />
      )}
    </header>
  );
}
