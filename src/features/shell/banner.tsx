import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { shellText } from '#ui/text/shell.ts';

interface BannerProps {
  readonly fictitious: boolean;
  readonly approximate: boolean;
  /** First visit: say once that nothing leaves this computer. */
  readonly privacy: boolean;
  readonly onStartMine: () => void;
  readonly onUnderstood: () => void;
}

/** Marks that stay on the map as long as what they say is true. */
export function Banner({ fictitious, approximate, privacy, onStartMine, onUnderstood }: BannerProps) {
  return (
    <>
      {fictitious && (
        <p className="banner warn">
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          <span>{shellText.fictitious}</span>
          <span className="no-print">
            <span aria-hidden>· </span>
            <button type="button" className="banner-button" onClick={onStartMine}>
              {shellText.startMine}
            </button>
          </span>
        </p>
      )}
      {approximate && (
        <p className="banner warn" title={shellText.approximateWhy}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          <span>{shellText.approximate}</span>
        </p>
      )}
      {privacy && (
        <p className="banner plain no-print">
          <IconLock size={16} stroke={1.6} aria-hidden />
          <span>
            {shellText.privacyShort}
            <span className="banner-more">{shellText.privacyMore}</span>
          </span>
          <button type="button" className="banner-button" onClick={onUnderstood}>
            {shellText.understood}
          </button>
        </p>
      )}
    </>
  );
}
