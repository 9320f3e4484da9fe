(function () {
"use strict";
var choice = document.querySelector(".choose-years");
if (!choice) return;
var boxes = mingzhang.all("input", choice);
var tables = mingzhang.all("table.by-year");

function chosen() { return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }); }

function show() {
var years = chosen();
tables.forEach(function (table) {
Array.prototype.slice.call(table.tHead.rows[0].cells).forEach(function (head, column) {
var year = (head.textContent.match(/^\d{4}/) || [])[0];
if (!year) return;
var isHidden = years.indexOf(year) < 0 && boxes.some(function (box) { return box.value === year; });
Array.prototype.slice.call(table.rows).forEach(function (row) { row.cells[column].hidden = isHidden; });
});
});
}

var asked = new URLSearchParams(location.search).get("years");
if (asked) {
boxes.forEach(function (box) { box.checked = asked.split(",").indexOf(box.value) >= 0; });
if (!chosen().length) boxes.forEach(function (box) { box.checked = true; });
}
choice.addEventListener("change", function (event) {
if (!chosen().length) event.target.checked = true;
mingzhang.remember({ years: chosen().length < boxes.length && chosen().join(",") });
show();
});
show();
})();
