import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { BrushStore } from '#state/brush-store.ts';
import { isLastWeek, weekAfter } from './play-weeks.ts';

/** Weeks a second are about as many: at four, a year passes in a quarter of a minute. */
export const PLAY_SPEEDS = [1, 2, 4] as const;
export type PlaySpeed = (typeof PLAY_SPEEDS)[number];

const MILLISECONDS_A_WEEK = 900;

export interface Play {
  readonly playing: boolean;
  /** The user asked his system for less movement: a press is one week, nothing moves by itself. */
  readonly byStep: boolean;
  readonly speed: PlaySpeed;
  readonly setSpeed: (speed: PlaySpeed) => void;
  readonly press: () => void;
}

/** @param holdColours called as it begins: colours stand still while the weeks pass */
export function usePlay(store: BrushStore, holdColours: () => void): Play {
  const byStep = useReducedMotion(false, { getInitialValueInEffect: false });
  const [wanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState<PlaySpeed>(1);
  const playing = wanted && !byStep;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const state = store.getState();
      const next = weekAfter(state);
      if (next === null || isLastWeek(state)) setWanted(false);
      else state.setDays(next);
    }, MILLISECONDS_A_WEEK / speed);
    return () => clearInterval(timer);
  }, [playing, speed, store]);
  useEffect(() => {
    if (!playing) return;
    return () => store.getState().releaseTop();
  }, [playing, store]);
  // A preference that came while it played: it does not begin again by itself when it goes.
  useEffect(() => {
    if (byStep) setWanted(false);
  }, [byStep]);
  const press = () => {
    const state = store.getState();
    if (playing) return setWanted(false);
    if (byStep || isLastWeek(state)) {
      const next = weekAfter(state);
      if (next) state.setDays(next);
    }
    if (byStep) return;
    holdColours();
    setWanted(true);
  };
  return { playing, byStep, speed, setSpeed, press };
}
