(function () {
"use strict";
var choice = document.getElementById("comparison-choice");
if (!choice) return;
var base = choice.dataset.root, years = choice.dataset.years.split(",").filter(Boolean), usual = choice.dataset.items.split(";").filter(Boolean);
var status = document.getElementById("comparison-status"), result = document.getElementById("comparison-result");
var addUnit = document.getElementById("add-unit"), addItem = document.getElementById("add-item");
var boxes = mingzhang.all("[name=year]", choice);
var list = [], data = {}, names = {}, element = mingzhang.element;
var asked = new URLSearchParams(location.search);
var chosen = {
units: (asked.get("units") || "").split(",").filter(Boolean),
years: (asked.get("years") || years.slice(0, 3).join(",")).split(",").filter(function (year) { return years.indexOf(year) >= 0; }),
items: asked.has("items") ? asked.get("items").split(";").filter(Boolean) : usual.slice(0, 6)
};
choice.dataset.names.split(";").forEach(function (name, index) { names[usual[index]] = name; });
mingzhang.index = function (units) { list = units; };
mingzhang.figures = function (unit, year, all) { data[unit + "/" + year] = all; };

function load(path) { return mingzhang.load(base + path); }

function unitOf(id) { return list.filter(function (each) { return each[0] === id; })[0]; }

function chips(place, values, name, remove) {
place.replaceChildren.apply(place, values.map(function (value) {
var item = element("li", name(value) + " "), button = element("button", "×", { type: "button", "aria-label": "去掉" + name(value) });
button.addEventListener("click", function () { remove(value); });
item.append(button);
return item;
}));
}

function without(key) { return function (value) { chosen[key] = chosen[key].filter(function (each) { return each !== value; }); update(); }; }

function itemName(key) { return names[key] || key.replace("|决算", "").replace("|", "，"); }

function offerItems() {
var keys = usual.slice();
Object.keys(data).forEach(function (place) {
Object.keys(data[place]).forEach(function (key) {
if (!names[key]) names[key] = data[place][key][0] + (key.indexOf("[") < 0 ? "" : "（" + key.split("|")[0] + "）");
if (keys.indexOf(key) < 0) keys.push(key);
});
});
addItem.replaceChildren.apply(addItem, [element("option", "请选择", { value: "" })].concat(keys.filter(function (key) { return chosen.items.indexOf(key) < 0; }).map(function (key) {
return element("option", itemName(key) + "　" + key.replace("|", "，"), { value: key });
})));
}

function cell(fact) {
var made = element("td", "", { class: "number" });
if (!fact) made.append(element("span", "未填报", { class: "absent" }));
else if (fact[2] === "万元" || !/元$/.test(fact[2]) || fact[3] === "") made.textContent = fact[1] + (/元$/.test(fact[2]) ? "" : fact[2]);
else made.textContent = String(Math.round(Number(fact[3]) / 100) / 100);
return made;
}

function table() {
var made = element("table", "", { class: "across" }), head = element("thead"), top = element("tr"), second = element("tr"), body = element("tbody");
made.append(element("caption", "自选对比（金额单位：万元）"));
top.append(element("th", "数据项", { scope: "col", rowspan: "2", class: "text" }));
chosen.units.forEach(function (id) {
var of = unitOf(id), cell = element("th", "", { scope: "colgroup", colspan: String(chosen.years.length) }), to = element("a", of ? of[2] : id, { href: base + id + "/index.html" });
cell.append(to);
top.append(cell);
chosen.years.forEach(function (year) { second.append(element("th", year + "年", { scope: "col", class: "number" })); });
});
head.append(top, second);
chosen.items.forEach(function (key) {
var row = element("tr");
row.append(element("th", itemName(key), { scope: "row", class: "text" }));
chosen.units.forEach(function (id) { chosen.years.forEach(function (year) { row.append(cell((data[id + "/" + year] || {})[key])); }); });
body.append(row);
});
made.append(head, body);
return made;
}

function update() {
mingzhang.remember({ units: chosen.units.join(","), years: chosen.years.join(","), items: chosen.items.join(";") });
boxes.forEach(function (box) { box.checked = chosen.years.indexOf(box.value) >= 0; });
chips(document.getElementById("chosen-units"), chosen.units, function (id) { var of = unitOf(id); return of ? of[2] : id; }, without("units"));
var needed = [];
chosen.units.forEach(function (id) {
var of = unitOf(id);
chosen.years.forEach(function (year) { if (of && of[4].indexOf(Number(year)) >= 0) needed.push(load(id + "/" + year + "/figures.js")); });
});
Promise.all(needed).then(function () {
offerItems();
chips(document.getElementById("chosen-items"), chosen.items, itemName, without("items"));
var isComplete = chosen.units.length && chosen.years.length && chosen.items.length;
result.replaceChildren.apply(result, isComplete ? [table()] : []);
status.textContent = isComplete ? "" : !chosen.units.length ? "请先加一个单位。" : "请至少选一个年度和一项数据。";
});
}

function add() {
var words = addUnit.value.trim(), of = list.filter(function (each) { return each[1] === words || each[2] === words; })[0] ||
list.filter(function (each) { return words && each[1].indexOf(words) >= 0; })[0];
if (!of) { status.textContent = words ? "没有找到单位“" + words + "”。" : "请先输入单位名称。"; return; }
if (chosen.units.indexOf(of[0]) < 0) chosen.units.push(of[0]);
addUnit.value = "";
update();
}

document.getElementById("add-unit-button").addEventListener("click", add);
addUnit.addEventListener("keydown", function (event) { if (event.key === "Enter") { event.preventDefault(); add(); } });
addItem.addEventListener("change", function () { if (addItem.value) { chosen.items.push(addItem.value); update(); } });
boxes.forEach(function (box) { box.addEventListener("change", function () {
chosen.years = boxes.filter(function (each) { return each.checked; }).map(function (each) { return each.value; });
update();
}); });
load("search/index.js").then(function () {
var options = document.getElementById("unit-names");
if (!asked.has("units") && list.length < 4) chosen.units = list.map(function (each) { return each[0]; });
options.replaceChildren.apply(options, list.slice(0, 3000).map(function (each) { return element("option", "", { value: each[1] }); }));
update();
});
})();
