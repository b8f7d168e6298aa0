import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { useTokens } from '../theme/theme-provider.tsx';
import { mapTokens, type Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './chart-option.ts';

/** A drawing that repeats numbers standing beside it. `label` says in a sentence what it shows. */
export function Chart(props: {
  readonly option: ChartOption;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const { option, label, className } = props;
  const place = useRef<HTMLDivElement>(null);
  const tokens = useTokens();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    return drawInto(element, {
      ...option(resolveColours(tokens, element)),
      aria: { enabled: true, label: { description: label } },
      animation: false,
    });
  }, [option, tokens, label]);
  return <div ref={place} className={className} role="img" aria-label={label} />;
}

/** Draws once the library is there, and again whenever the place changes its size; gives the function that ends it. */
function drawInto(element: HTMLElement, option: EChartsCoreOption): () => void {
  let chart: EChartsType | null = null;
  let isOver = false;
  const observer = new ResizeObserver(() => chart?.resize());
  import('./echarts-parts.ts').then(({ createChart }) => {
    if (isOver) return;
    chart = createChart(element, null, { renderer: 'svg' });
    chart.setOption(option);
    observer.observe(element);
  });
  return () => {
    isOver = true;
    observer.disconnect();
    chart?.dispose();
  };
}

/** The names of system colours as colours: the library computes with them. */
function resolveColours(tokens: Tokens, element: HTMLElement): Tokens {
  const probe = element.ownerDocument.createElement('span');
  probe.style.transition = 'none';
  element.append(probe);
  const resolve = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const resolved = mapTokens(tokens, resolve);
  probe.remove();
  return resolved;
}
