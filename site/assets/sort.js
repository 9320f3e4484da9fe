(function () {
"use strict";
var table = document.querySelector("table.sortable");
if (!table) return;
var body = table.tBodies[0], heads = mingzhang.all("th", table.tHead), element = mingzhang.element;
var rows = mingzhang.all("tr", body).map(function (row) {
return { row: row, name: row.cells[0].textContent, size: row.dataset.size || "", cells: Array.prototype.slice.call(row.cells).map(function (cell) { return cell.textContent.trim(); }) };
});
var isNumber = heads.map(function (head) { return head.classList.contains("number"); });
var sorted = { column: -1, rises: true }, shown = 150, whole = !table.dataset.rows;
var name = document.getElementById("filter-name"), size = document.getElementById("filter-size"), count = document.getElementById("filter-count");
var pager = document.querySelector(".pager"), more = element("button", "再显示一些单位", { type: "button", hidden: "hidden" });
var words = new Intl.Collator("zh-CN");
mingzhang.rows = function (all) {
rows = all.map(function (each) { return { id: each[0], name: each[1], size: each[2] < 0 ? "" : String(each[2]), cells: [each[1]].concat(each.slice(3)) }; });
whole = true;
if (pager) pager.remove();
};

function withAll(then) {
if (whole) then(); else mingzhang.load(table.dataset.rows).then(then);
}

function build(each) {
var row = element("tr"), year = location.pathname.match(/years\/(\d{4})\//)[1];
each.cells.forEach(function (text, column) {
if (column) { row.append(element("td", text, { class: isNumber[column] ? "number" : "text" })); return; }
row.append(element("th", "", { class: "text", scope: "row" }));
row.firstChild.append(element("a", text, { href: "../../" + each.id + "/" + year + "/index.html" }));
});
return row;
}

function compare(left, right) {
var a = left.cells[sorted.column], b = right.cells[sorted.column];
if (!a || !b) return a ? -1 : b ? 1 : 0;
var order = isNumber[sorted.column] ? Number(a.replace(/,/g, "")) - Number(b.replace(/,/g, "")) : words.compare(a, b);
return sorted.rises ? order : -order;
}

function show() {
var wanted = name ? name.value.trim() : "", band = size ? size.value : "";
var found = rows.filter(function (each) { return each.name.indexOf(wanted) >= 0 && (!band || each.size === band); });
if (sorted.column >= 0) found = found.slice().sort(compare);
body.replaceChildren.apply(body, found.slice(0, shown).map(function (each) { return each.row || (each.row = build(each)); }));
more.hidden = found.length <= shown;
var isRanked = band && isNumber[sorted.column];
table.classList.toggle("ranked", Boolean(isRanked));
count.textContent = found.length + "个单位" + (isRanked ? "，规模相近，按" + heads[sorted.column].textContent + (sorted.rises ? "由低到高" : "由高到低") : "");
mingzhang.remember({ name: wanted, size: band, sort: sorted.column >= 0 && (sorted.rises ? "" : "-") + (sorted.column + 1) });
}

function sort(column, rises) {
sorted = { column: column, rises: rises };
heads.forEach(function (each) { each.removeAttribute("aria-sort"); });
heads[column].setAttribute("aria-sort", rises ? "ascending" : "descending");
withAll(show);
}

heads.forEach(function (head, column) {
var button = element("button", "", { type: "button", class: "sort" });
button.append.apply(button, Array.prototype.slice.call(head.childNodes));
head.append(button);
button.addEventListener("click", function () { sort(column, sorted.column === column ? !sorted.rises : !isNumber[column]); });
});
[name, size].forEach(function (input) { if (input) input.addEventListener("input", function () { shown = 150; withAll(show); }); });
more.addEventListener("click", function () { shown += 300; show(); });
table.parentNode.after(more);
var asked = new URLSearchParams(location.search), by = Number(asked.get("sort")) || 0;
name.value = asked.get("name") || "";
if (size) size.value = asked.get("size") || "";
if (by && heads[Math.abs(by) - 1]) sort(Math.abs(by) - 1, by > 0);
else if (name.value || size && size.value) withAll(show);
})();
