'use strict';
(function () {
  const root = document.documentElement;
  window.addEventListener('error', (event) => { root.dataset.scriptError = event.message; });
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const drawn = [];
  root.classList.add('scripted');

  function colour(name) {
    return getComputedStyle(root).getPropertyValue(name).trim();
  }

  // A tooltip is drawn in the canvas, where braces would switch styles: names from the input are never markup.
  function plain(name) {
    return String(name).replace(/[{}|]/g, ' ');
  }

  function short(name) {
    return name.length > 28 ? name.slice(0, 27) + '\u2026' : name;
  }

  function print(value, unit) {
    if (value === null || value === undefined) {
      return 'unknown';
    }
    return unit === 'share' ? (100 * value).toFixed(value < 0.01 ? 2 : 1) + ' %' : value.toLocaleString('en');
  }

  // Marked periods are bars of full height on an axis of their own, because areas cannot be narrower than two periods.
  function marks(chart) {
    return {
      name: 'marked', type: 'bar', yAxisIndex: 1, barWidth: '100%', silent: true, z: 0,
      itemStyle: { color: colour('--mark') },
      data: chart.periods.map((period, i) => (chart.marked.includes(i) ? 1 : null)),
    };
  }

  function option(chart) {
    const ink = colour('--ink');
    const quiet = colour('--quiet');
    const rule = colour('--rule');
    const colours = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => colour('--c' + i)).concat(quiet);
    return {
      animation: false,
      color: colours,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 20, right: 16, top: 44, bottom: 8, containLabel: true },
      legend: { data: chart.series.map((series) => series.name), type: 'scroll', left: 0, top: 0, textStyle: { color: ink }, pageTextStyle: { color: ink },
        pageIconColor: ink, pageIconInactiveColor: rule, formatter: short },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('--panel'), borderColor: rule,
        textStyle: { color: ink },
        formatter: (points) => [chart.periods[points[0].dataIndex]].concat(
          points.filter((point) => point.seriesType === 'line').map((point) => short(plain(point.seriesName)) + ': ' + print(point.value, chart.unit))).join('\n'),
      },
      xAxis: { type: 'category', data: chart.periods, boundaryGap: true, axisLine: { lineStyle: { color: rule } },
        axisLabel: { color: quiet, hideOverlap: true }, axisTick: { show: false } },
      yAxis: [{ type: 'value', min: 0, axisLabel: { color: quiet, formatter: (value) =>
        chart.unit === 'share' ? parseFloat((100 * value).toPrecision(3)) + ' %' : value.toLocaleString('en') },
        splitLine: { lineStyle: { color: rule } } }, { type: 'value', min: 0, max: 1, show: false }],
      series: chart.series.map((series, i) => ({
        name: series.name, type: 'line', data: series.values, showSymbol: chart.periods.length < 2, symbolSize: 7,
        connectNulls: false, lineStyle: { width: 2, type: i < 3 ? 'solid' : i < 6 ? 'dashed' : 'dotted' },
      })).concat(marks(chart)),
    };
  }

  document.querySelectorAll('[data-chart]').forEach((place) => {
    const chart = charts[place.dataset.chart];
    if (!chart) {
      return;
    }
    const canvas = echarts.init(place, null, { renderer: 'canvas' });
    canvas.setOption(option(chart));
    new ResizeObserver(() => canvas.resize()).observe(place);
    drawn.push([canvas, chart]);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    drawn.forEach(([canvas, chart]) => canvas.setOption(option(chart), true));
  });
  root.dataset.charts = drawn.length;
})();
