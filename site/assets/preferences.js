(function (root) {
"use strict";
root.classList.add("js");
["theme", "size"].forEach(function (name) {
try {
var value = localStorage.getItem("mingzhang-" + name);
if (/^[a-z]+$/.test(value || "")) root.dataset[name] = value;
} catch (unavailable) { /* 浏览器不许保存时用默认 */ }
});
})(document.documentElement);
