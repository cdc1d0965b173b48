// Turns the drawn charts into interactive ones made of the same model. Without it (or without echarts) the drawings stay.
const script = document.getElementById("charts-script");
const stages = [...document.querySelectorAll("[data-chart]")];

function load(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = value => Number(value.toFixed(4)).toLocaleString("en-US", { maximumFractionDigits: 4 });

function option(model, width) {
  const narrow = width < 520;
  const colours = [token("--on-track"), token("--ahead")];
  const [ink, quiet, rule, surface, gold, hatch] = ["--ink-2", "--ink-3", "--rule", "--surface", "--gold", "--hatch"].map(token);
  const font = token("--sans");
  const series = [];
  const values = model.lines.flatMap(line => line.points.map(point => point.y)).concat(model.targets.flatMap(t => [t.value - t.tolerance, t.value + t.tolerance]), model.path.map(p => p[1]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  model.lines.forEach((line, index) => {
    const used = line.points;
    const annual = used.filter(point => point.annual);
    const joined = [];
    (annual.length ? annual : used).forEach((point, i, all) => {
      if (annual.length && i > 0 && point.x - all[i - 1].x > 12) joined.push([all[i - 1].x + 1, null]);
      joined.push([point.x, point.y]);
    });
    series.push({ type: "line", name: line.name, data: joined, showSymbol: false, silent: true, lineStyle: { color: colours[index], width: 2.4, type: index ? "dashed" : "solid" }, connectNulls: false, z: 3 });
    series.push({
      type: "scatter", name: line.name, z: 5,
      data: used.map((point, i) => ({
        value: [point.x, point.y], point,
        symbol: point.status === "estimated" ? "diamond" : "circle", symbolSize: point.annual ? 11 : 7,
        itemStyle: { color: point.status === "final" ? colours[index] : surface, borderColor: colours[index], borderWidth: 2.2, borderType: point.status === "estimated" ? "dashed" : "solid" },
        label: { show: point === (annual.at(-1) ?? used.at(-1)), position: "top", formatter: () => number(point.y), color: colours[index], fontWeight: 700, fontSize: 14, textBorderColor: surface, textBorderWidth: 4, fontFamily: font }
      })),
      emphasis: { scale: 1.25 }
    });
  });
  for (const target of model.targets) {
    if (target.tolerance > 0) {
      series.push({ type: "line", data: [], silent: true, markArea: { silent: true, itemStyle: { color: gold, opacity: .16 }, data: [[{ coord: [Math.max(model.from, target.from), target.value - target.tolerance] }, { coord: [target.to, target.value + target.tolerance] }]] } });
    }
    series.push({
      type: "line", name: model.words.target, data: [[Math.max(model.from, target.from), target.value], [target.to, target.value]], symbol: "none", silent: true, z: 2, lineStyle: { color: gold, width: 2.4 },
      endLabel: { show: true, formatter: `${model.words.target} ${number(target.value)}`, color: gold, fontWeight: 600, offset: [-8, -14], align: "right", fontFamily: font, textBorderColor: surface, textBorderWidth: 4 }
    });
  }
  if (model.path.length > 1) {
    series.push({ type: "line", name: model.words.path, data: model.path, symbol: "none", silent: true, z: 2, lineStyle: { color: gold, width: 1.8, type: [6, 5] } });
  }
  const areas = model.missing.map(year => [{ xAxis: Math.max(model.from, year * 12 + 3), name: model.words.noData, itemStyle: { color: hatch, opacity: .28 }, label: { color: quiet, position: "insideTop", fontFamily: font } }, { xAxis: Math.min(model.to, year * 12 + 14) }]);
  if (model.now !== undefined) {
    areas.push([{ xAxis: model.now, name: model.words.notDue, itemStyle: { color: quiet, opacity: .08 }, label: { color: quiet, position: "insideBottom", fontFamily: font } }, { xAxis: model.to + 2 }]);
  }
  series.push({ type: "line", data: [], markArea: { silent: true, data: areas } });
  const years = Math.round((model.to - model.from) / 12);
  return {
    animation: false, textStyle: { fontFamily: font }, aria: { enabled: false },
    grid: { left: 8, right: 20, top: 40, bottom: 8, outerBoundsMode: "same", containLabel: true },
    tooltip: {
      trigger: "item", confine: true, backgroundColor: surface, borderColor: rule, textStyle: { color: token("--ink"), fontFamily: font, fontSize: 13 }, extraCssText: "max-width:22rem;white-space:normal;",
      formatter: item => {
        const point = item.data.point;
        if (!point) return "";
        const box = document.createElement("div");
        const head = document.createElement("b");
        head.textContent = `${point.period}  ${point.text}`;
        const state = document.createElement("div");
        state.textContent = `${point.statusText}${point.published ? " · " + point.published : ""}`;
        const source = document.createElement("div");
        source.textContent = point.source;
        source.style.opacity = ".8";
        box.append(head, state, source);
        return box;
      }
    },
    xAxis: {
      type: "value", min: model.from, max: model.to + 2, interval: 12 * Math.max(1, Math.ceil(years / (narrow ? 5 : 14))), splitLine: { show: false }, axisTick: { show: true }, axisLine: { lineStyle: { color: rule } },
      axisLabel: { color: quiet, formatter: month => (month - 11) % 12 === 0 && month > model.from ? String((month - 11) / 12) : "" }
    },
    yAxis: { type: "value", name: model.unit, nameTextStyle: { color: ink, align: "left" }, scale: low > 0 ? low > high * .4 : true, splitLine: { lineStyle: { color: rule } }, axisLabel: { color: quiet, formatter: value => number(value) } },
    series
  };
}

async function start() {
  if (stages.length === 0) return;
  await load(script.dataset.echarts);
  for (const stage of stages) {
    const model = JSON.parse(document.querySelector(`[data-chart-option="${CSS.escape(stage.dataset.chart)}"]`).textContent);
    const live = document.createElement("div");
    live.className = "live";
    const drawn = [...stage.children];
    // One name for the same picture; what it holds stands in words and in the table below.
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", drawn[0].getAttribute("aria-label"));
    stage.append(live);
    const chart = window.echarts.init(live, null, { renderer: "svg" });
    const draw = () => chart.setOption(option(model, live.clientWidth), true);
    draw();
    drawn.forEach(one => { one.classList.add("drawn"); one.style.display = "none"; });
    new ResizeObserver(() => { chart.resize(); draw(); }).observe(live);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    // Paper gets the drawing: it is sharp at any size and has the page's own type.
    addEventListener("beforeprint", () => { drawn.forEach(one => { one.style.display = ""; }); live.style.display = "none"; });
    addEventListener("afterprint", () => { drawn.forEach(one => { one.style.display = "none"; }); live.style.display = ""; });
  }
  document.documentElement.dataset.charts = "live";
}

start().catch(() => { document.documentElement.dataset.charts = "drawn"; });
