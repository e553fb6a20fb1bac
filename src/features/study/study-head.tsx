import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { studyText } from '#ui/text/study.ts';

interface StudyHeadProps {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly onBack: () => void;
}

/** The way back, and what is looked at: who comes by keyboard or reader begins at its title. */
export function StudyHead({ title, subtitle, onBack }: StudyHeadProps) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.querySelector('h1')?.focus({ preventScroll: true }), []);
  return (
    <div ref={head}>
      <button type="button" className="study-back" onClick={onBack}>
        <IconArrowLeft size={16} stroke={1.6} aria-hidden />
        {studyText.back}
      </button>
      <PanelHead title={title} subtitle={subtitle} />
    </div>
  );
}
