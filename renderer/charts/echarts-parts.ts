import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

/** Makes a chart in a place: the parts of the library that the pages use, in a chunk of their own. */
export { init as createChart };
