(function () {
"use strict";
var root = document.documentElement, waiting = {};

function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }

function element(tag, text, attributes) {
var made = document.createElement(tag);
Object.keys(attributes || {}).forEach(function (name) { made.setAttribute(name, attributes[name]); });
if (text) made.textContent = text;
return made;
}

function load(path) {
return waiting[path] = waiting[path] || new Promise(function (done) {
var script = element("script", "", { src: path });
["load", "error"].forEach(function (event) { script.addEventListener(event, done); });
document.head.append(script);
});
}

function remember(choice) {
var query = Object.keys(choice).filter(function (name) { return choice[name]; })
.map(function (name) { return name + "=" + encodeURIComponent(choice[name]).replace(/%2C/g, ","); }).join("&");
history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
}

window.mingzhang = { all: all, element: element, load: load, remember: remember };

function preference(name, usual) {
var buttons = all(".reading-aids [data-" + name + "]");
function show(value) {
if (value === usual) delete root.dataset[name]; else root.dataset[name] = value;
buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(button.dataset[name] === value)); });
}
buttons.forEach(function (button) {
button.addEventListener("click", function () {
show(button.dataset[name]);
try { localStorage.setItem("mingzhang-" + name, button.dataset[name]); } catch (unavailable) { /* 只在本页有效 */ }
});
});
show(root.dataset[name] || usual);
}

function addAnchors() {
all(".body :is(h2, h3, h4, h5, h6)[id], .body table[id] > caption").forEach(function (heading) {
var id = heading.id || heading.parentNode.id;
heading.append(element("a", "#", { class: "anchor", href: "#" + id, "aria-label": "本处的链接：" + heading.textContent.trim() }));
});
}

function followReading() {
var contents = document.querySelector(".contents");
if (!contents) return;
contents.querySelector("details").open = matchMedia("(min-width: 64rem)").matches;
if (!("IntersectionObserver" in window)) return;
var links = {};
all("a[href^='#']", contents).forEach(function (link) { links[decodeURIComponent(link.hash.slice(1))] = link; });
var headings = Object.keys(links).map(function (id) { return document.getElementById(id); }).filter(Boolean)
.filter(function (target) { return target.tagName !== "TABLE"; });
var current = null;
function mark() {
var reading = headings[0];
headings.forEach(function (heading) { if (heading.getBoundingClientRect().top < 120) reading = heading; });
var link = reading && links[reading.id];
if (!link || link === current) return;
if (current) current.removeAttribute("aria-current");
all("li.open", contents).forEach(function (item) { item.classList.remove("open"); });
link.setAttribute("aria-current", "location");
for (var item = link.closest("li"); item; item = item.parentNode.closest("li")) item.classList.add("open");
var box = contents.getBoundingClientRect(), place = link.getBoundingClientRect();
if (place.top < box.top || place.bottom > box.bottom) contents.scrollTop += place.top - box.top - box.height / 2;
current = link;
}
var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
headings.forEach(function (heading) { observer.observe(heading); });
mark();
}

function scrollTables() {
var WIDE = ".table, figure.chart";
if (!("ResizeObserver" in window)) return;
function check(box) {
var isWide = box.scrollWidth > box.clientWidth, caption = box.querySelector("caption, figcaption");
if (isWide === box.hasAttribute("tabindex") || box.dataset.fixed) return;
if (!isWide) { ["tabindex", "role", "aria-label"].forEach(function (name) { box.removeAttribute(name); }); return; }
box.tabIndex = 0;
box.setAttribute("role", "group");
box.setAttribute("aria-label", (caption ? caption.firstChild.textContent.trim() : "表") + "，可横向滚动");
}
var observer = new ResizeObserver(function (entries) { entries.forEach(function (entry) { check(entry.target.closest(WIDE)); }); });
all(WIDE).forEach(function (box) {
if (box.hasAttribute("tabindex")) box.dataset.fixed = "true";
[box].concat(all("table, svg", box)).forEach(function (each) { observer.observe(each); });
});
}

function addActions() {
all("[data-action=print]").forEach(function (button) { button.addEventListener("click", function () { print(); }); });
all("[data-action=copy]").forEach(function (button) {
if (!navigator.clipboard) { button.remove(); return; }
var words = button.textContent;
button.addEventListener("click", function () {
navigator.clipboard.writeText(button.dataset.text).then(function () {
button.textContent = "已复制";
setTimeout(function () { button.textContent = words; }, 2000);
});
});
});
}

function openTarget() {
var id = decodeURIComponent(location.hash.slice(1)), target = id && document.getElementById(id);
var details = target && target.closest("details");
if (details && !details.open) { details.open = true; target.scrollIntoView(); }
}

preference("size", "normal");
preference("theme", "auto");
addAnchors();
followReading();
scrollTables();
addActions();
openTarget();
addEventListener("hashchange", openTarget);
})();
