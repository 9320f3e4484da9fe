// 没有这个脚本，网页照样能读；有了它，目录跟着正文走，标题有链接，字号和深浅色可以选定。
(function () {
  "use strict";
  var root = document.documentElement;

  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }

  function element(tag, attributes, text) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // 字号、深浅色：选定的记在读者的浏览器里。
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

  // 标题和表名后面的链接，便于引用这一节、这张表。
  function addAnchors() {
    all(".body :is(h2, h3, h4, h5, h6)[id], .body table[id] > caption").forEach(function (heading) {
      var id = heading.id || heading.parentNode.id;
      heading.append(element("a", { class: "anchor", href: "#" + id, "aria-label": "本处的链接：" + heading.textContent.trim() }, "#"));
    });
  }

  // 目录标出正在读的一节，并展开它所在的一枝。
  function followReading() {
    var contents = document.querySelector(".contents");
    if (!contents || !("IntersectionObserver" in window)) return;
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

  preference("size", "normal");
  preference("theme", "auto");
  addAnchors();
  followReading();
})();
