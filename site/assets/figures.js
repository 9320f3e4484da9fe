(function () {
"use strict";
var article = document.querySelector("[data-figures]");
var figures = article ? mingzhang.all("data[data-concept]", article) : [];
if (!figures.length) return;
var known = null, element = mingzhang.element, panel = null, shown = null, pinned = false, trail = [];
mingzhang.figures = function (unit, year, all, file, formulas) {
known = { unit: unit, year: year, all: all, keys: Object.keys(all), file: file, formulas: formulas };
};

function load(then) {
if (known) { then(); return; }
mingzhang.load(article.dataset.figures).then(function () { known = known || { all: {}, keys: [] }; then(); });
}

function row(list, name, content) {
list.append(element("dt", name));
var value = element("dd");
value.append(content);
list.append(value);
}

function ofThisYear(number) {
var key = known.keys[number], bar = key.lastIndexOf("|"), fact = known.all[key];
return [known.year, key.slice(0, bar), key.slice(bar + 1), fact[0], fact[1] + fact[2]];
}

function part(listed) {
var each = typeof listed === "number" ? ofThisYear(listed) : listed;
var item = element("li"), year = each[0], text = (year === known.year ? "" : year + "年") + each[3] + " " + each[4];
var link = element("a", text);
link.href = (year === known.year ? "" : "../" + year + "/") + "index.html#" + encodeURIComponent((each[1] + "." + each[2]).replace(/ /g, "_"));
if (year === known.year && known.all[each[1] + "|" + each[2]]) {
link.addEventListener("click", function (event) {
event.preventDefault();
trail.push(panel.key);
fill(each[1], year, each[2]);
panel.querySelector("a, button").focus();
});
}
item.append(link);
return item;
}

function fill(concept, year, basis) {
var fact = year === known.year && known.all[concept + "|" + basis];
panel.key = [concept, year, basis];
panel.replaceChildren();
var title = element("p", fact ? fact[0] + "　" + fact[1] + fact[2] : concept, { class: "origin-title" });
var close = element("button", "×", { class: "close", type: "button", "aria-label": "关闭" });
close.addEventListener("click", function () { var last = shown; hide(); last.focus(); });
var list = element("dl");
row(list, "数据项", concept);
row(list, "年度口径", year + "年" + basis);
if (fact && fact[5]) {
row(list, "来历", "推算");
row(list, "公式", known.formulas[fact[4]]);
var parts = element("ul");
fact[5].forEach(function (each) { parts.append(part(each)); });
if (fact[5].length) row(list, "各项", parts);
} else if (fact) {
row(list, "来历", "填报");
row(list, "位置", (fact[4].charAt(0) === ":" ? known.file : "") + fact[4]);
} else {
row(list, "来历", shown.dataset.origin === "stated" ? "填报" : "推算");
var link = element("a", year + "年度的数据来源");
link.href = "../" + year + "/index.html#" + encodeURIComponent((concept + "." + basis).replace(/ /g, "_"));
if (year !== known.year) row(list, "出处", link);
}
panel.append(title, list);
if (trail.length) {
var back = element("button", "返回上一个数", { type: "button" });
back.addEventListener("click", function () { var last = trail.pop(); fill(last[0], last[1], last[2]); panel.querySelector("a, button").focus(); });
panel.append(back);
}
panel.append(close);
place();
}

function place() {
var at = shown.getBoundingClientRect(), width = panel.offsetWidth, height = panel.offsetHeight;
var left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
var below = at.bottom + height + 8 < innerHeight || at.top < height + 8;
panel.style.left = left + scrollX + "px";
panel.style.top = (below ? at.bottom + 6 : at.top - height - 6) + scrollY + "px";
}

function show(figure, isPinned) {
if (shown === figure && !(isPinned && !pinned)) return;
hide();
shown = figure;
pinned = isPinned;
load(function () {
if (shown !== figure) return;
panel = element("div", "", { class: "origin", id: "origin", role: "region", "aria-label": "这个数的出处" });
panel.addEventListener("mouseleave", function () { if (!pinned) hide(); });
(figure.closest(".table") || figure.closest("p, li, dl, h1, h2, h3, h4, h5, h6") || figure).after(panel);
figure.classList.add("shown");
figure.setAttribute("aria-expanded", "true");
fill(figure.dataset.concept, Number(figure.dataset.year), figure.dataset.basis);
});
}

function hide() {
if (panel) panel.remove();
if (shown) { shown.classList.remove("shown"); if (shown.getAttribute("role")) shown.setAttribute("aria-expanded", "false"); }
panel = shown = null;
pinned = false;
trail = [];
}

function stop(figure, hasFocus) {
figures.forEach(function (each) {
if (each.tabIndex === 0 && each !== figure) { each.removeAttribute("tabindex"); each.removeAttribute("role"); each.removeAttribute("aria-expanded"); }
});
figure.tabIndex = 0;
figure.setAttribute("role", "button");
if (!figure.hasAttribute("aria-expanded")) figure.setAttribute("aria-expanded", "false");
if (hasFocus) figure.focus();
}

figures.forEach(function (figure) { figure.classList.add("traced"); });
stop(figures[0]);
var timer = 0;
article.addEventListener("mouseover", function (event) {
var figure = event.target.closest(".traced");
clearTimeout(timer);
if (figure && !pinned) timer = setTimeout(function () { show(figure, false); }, 250);
else if (!figure && !pinned && shown && !event.target.closest(".origin")) timer = setTimeout(function () { if (!pinned) hide(); }, 300);
});
article.addEventListener("click", function (event) {
var figure = event.target.closest(".traced");
if (!figure) return;
stop(figure, true);
show(figure, true);
});
article.addEventListener("keydown", function (event) {
var figure = event.target.closest(".traced");
if (!figure) return;
var step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
if (event.key === "Enter" || event.key === " ") { event.preventDefault(); if (shown === figure && pinned) hide(); else show(figure, true); }
else if (step) {
event.preventDefault();
var next = figures[(figures.indexOf(figure) + step + figures.length) % figures.length];
stop(next, true);
if (shown) show(next, true);
}
});
document.addEventListener("keydown", function (event) { if (event.key === "Escape" && shown) { var last = shown; hide(); last.focus(); } });
document.addEventListener("click", function (event) {
var isInside = event.composedPath().some(function (each) { return each.matches && each.matches(".traced, .origin"); });
if (pinned && !isInside) hide();
});
})();
