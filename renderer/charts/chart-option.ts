import type { EChartsCoreOption } from 'echarts/core';
import type { Tokens } from '../theme/tokens.ts';

/** What a chart shows, in the colours in force. Keep it the same function while it shows the same. */
export type ChartOption = (colours: Tokens) => EChartsCoreOption;
