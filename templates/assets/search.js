// 全站检索。索引在 search/ 里：index.js 是单位和文件的清单，terms-*.js 是每两个相邻的字出现在哪些文件里；用到哪一份才读哪一份。
// 找到的文件再读它那一年的 search.js，取出有关的一节和前后文字。都用脚本文件，从文件系统打开网页时也能用。
(function () {
  "use strict";
  var form = document.querySelector(".search-form");
  if (!form) return;
  var base = form.dataset.root, box = document.getElementById("words"), year = document.getElementById("search-year");
  var unit = document.getElementById("search-unit"), status = document.getElementById("search-status");
  var unitResults = document.getElementById("unit-results"), textResults = document.getElementById("text-results"), results = textResults.querySelector("ol");
  var more = document.getElementById("more-results"), element = mingzhang.element;
  var list = null, parts = {}, texts = {}, turn = 0, found = [], shown = 0, units = 0, terms = [];
  mingzhang.index = function (units, names, titles, documents, count) { list = { units: units, names: names, titles: titles, documents: documents, count: count }; };
  mingzhang.terms = function (number, all) { parts[number] = all; };
  mingzhang.texts = function (id, of, documents) { texts[id + "/" + of] = documents; };

  function load(path) { return mingzhang.load(base + path); }

  // 全角的字母数字当作半角；两个相邻的字成一个检索单元，标点和空白断开。
  function normal(text) { return text.normalize("NFKC").toLowerCase(); }
  function pairs(word) {
    var found = [], before = "";
    Array.prototype.forEach.call(word, function (character) {
      var isWord = /[\p{L}\p{N}]/u.test(character) || character === "." && /\d/.test(before);
      if (isWord && before) found.push(before + character);
      before = isWord ? character : "";
    });
    return found;
  }
  function part(pair) { return (pair.charCodeAt(0) * 31 + pair.charCodeAt(1)) & (list.count - 1); }

  // 拼音首字母：按浏览器的拼音次序，看一个字排在哪两个界字之间。
  var letters = "abcdefghjklmnopqrstwxyz", bounds = "阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝", order = new Intl.Collator("zh-CN-u-co-pinyin");
  var known = {};
  function initial(character) {
    if (!/[一-龥]/.test(character)) return normal(character);
    var low = 0, high = bounds.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (order.compare(bounds[middle], character) <= 0) low = middle + 1; else high = middle;
    }
    return letters[Math.max(low - 1, 0)];
  }
  function initials(text) {
    return Array.prototype.map.call(text, function (character) { return known[character] = known[character] || initial(character); }).join("");
  }

  function unitMatches(each, word) {
    if (normal(each[1]).indexOf(word) >= 0 || normal(each[2]).indexOf(word) >= 0 || each[0].indexOf(word) >= 0 || normal(each[3]).indexOf(word) >= 0) return true;
    if (!/^[a-z]{2,}$/.test(word)) return false;
    return initialsOf(each).indexOf(word) >= 0;
  }
  function initialsOf(each) { return each.initials = each.initials || initials(each[1]) + " " + initials(each[2]); }

  function link(href, text) { return element("a", text, { href: href }); }
  function title(document) {
    var of = list.units[document[0]];
    return list.titles[document[3]].replace(/\{u\}/g, of[1]).replace(/\{s\}/g, of[2]).replace(/\{y\}/g, document[1]);
  }

  function showUnits() {
    var names = unitResults.querySelector("ul"), matches = list.units.filter(function (each) {
      return terms.every(function (word) { return unitMatches(each, word); }) && (!year.value || each[4].indexOf(Number(year.value)) >= 0) && inUnit(each);
    });
    names.replaceChildren.apply(names, matches.slice(0, 12).map(function (each) {
      var item = element("li"), name = link(base + each[0] + "/index.html", each[1]);
      name.className = "unit";
      item.append(name);
      each[4].slice().reverse().forEach(function (of) { var to = link(base + each[0] + "/" + of + "/index.html", of + "年度"); to.className = "year-link"; item.append(to); });
      return item;
    }));
    unitResults.hidden = !matches.length;
    return matches.length;
  }

  function inUnit(each) { var wanted = normal(unit.value.trim()); return !wanted || unitMatches(each, wanted); }

  // 文件在所有检索单元的名单里才算；单元都在标题里的排在前面，然后新的在前。
  function findDocuments() {
    var wanted = [];
    terms.forEach(function (word) { wanted = wanted.concat(pairs(word)); });
    if (!wanted.length) {
      return terms.length ? list.documents.filter(function (each) { return terms.every(function (word) { return normal(title(each)).indexOf(word) >= 0; }); }) : [];
    }
    var hits = null;
    wanted.forEach(function (pair) {
      var postings = (parts[part(pair)] || {})[pair], here = new Map(), number = 0;
      if (postings) postings.split(" ").forEach(function (step) { number += parseInt(step, 36); here.set(number >> 1, number & 1); });
      if (hits === null) hits = here;
      else {
        var both = new Map();
        hits.forEach(function (inTitle, document) { if (here.has(document)) both.set(document, inTitle & here.get(document)); });
        hits = both;
      }
    });
    return Array.from(hits.keys()).filter(function (number) {
      var each = list.documents[number];
      return (!year.value || each[1] === Number(year.value)) && inUnit(list.units[each[0]]);
    }).sort(function (a, b) { return hits.get(b) - hits.get(a) || list.documents[b][1] - list.documents[a][1] || a - b; })
      .map(function (number) { return list.documents[number]; });
  }

  function marked(text, from, length) {
    var made = document.createDocumentFragment();
    made.append(text.slice(0, from));
    made.append(element("mark", text.slice(from, from + length)));
    made.append(text.slice(from + length));
    return made;
  }

  function snippet(text, word) {
    var at = normal(text).indexOf(word), from = Math.max(0, at - 30);
    if (at < 0) return null;
    var piece = (from ? "……" : "") + text.slice(from, at + word.length + 60), line = element("p");
    line.append(marked(piece, at - from + (from ? 2 : 0), word.length), at + word.length + 60 < text.length ? "……" : "");
    line.className = "snippet";
    return line;
  }

  // 先列出文件，再读它的正文，添上有关的几节；检索词并不连着出现的文件去掉。
  function result(document) {
    var of = list.units[document[0]], folder = of[0] + "/" + document[1], name = list.names[document[2]], page = base + folder + "/" + name + ".html";
    var item = element("li");
    item.append(link(page, title(document)), element("span", of[2] + "　" + document[1] + "年度"));
    item.lastChild.className = "published";
    results.append(item);
    return load(folder + "/search.js").then(function () {
      var content = (texts[folder] || []).filter(function (each) { return each[0] === name; })[0];
      if (!content) return;
      var sections = content[2], whole = normal(title(document) + "\n" + sections.map(function (each) { return each[1] + "\n" + each[2]; }).join("\n"));
      if (!terms.every(function (word) { return whole.indexOf(word) >= 0; })) return item.remove();
      var places = element("ul");
      sections.filter(function (each) { return terms.some(function (word) { return normal(each[1] + each[2]).indexOf(word) >= 0; }); })
        .map(function (each) { return { of: each, rank: terms.filter(function (word) { return normal(each[1]).indexOf(word) >= 0; }).length }; })
        .sort(function (a, b) { return b.rank - a.rank; }).slice(0, 3).forEach(function (each) {
          var place = element("li"), section = each.of, piece = null;
          place.append(link(page + (section[0] ? "#" + section[0] : ""), section[1] || "正文"));
          terms.some(function (word) { piece = snippet(section[2], word); return piece; });
          if (piece) place.append(piece);
          places.append(place);
        });
      item.append(places);
    });
  }

  function showMore() {
    var mine = turn, next = found.slice(shown, shown + 10);
    shown += next.length;
    next = next.map(result);
    more.hidden = shown >= found.length;
    report();
    return Promise.all(next).then(function () { if (mine === turn) report(); });
  }

  function report() {
    var documents = results.children.length;
    textResults.hidden = !documents;
    status.textContent = !terms.length ? "请输入检索词。" : units || documents ? "找到" + units + "个单位、" + (shown >= found.length ? documents : "约" + found.length) + "份文件。" : "没有找到。请换一个说法，或少用几个词。";
  }

  function words() { return normal(box.value).split(/\s+/).filter(Boolean); }

  function loadParts() {
    return load("search/index.js").then(function () {
      var needed = {};
      if (!list) throw new Error("search/index.js");
      words().forEach(function (word) { pairs(word).forEach(function (pair) { needed[part(pair)] = true; }); });
      return Promise.all(Object.keys(needed).map(function (number) { return load("search/terms-" + number + ".js"); }));
    });
  }

  function search() {
    var mine = ++turn;
    terms = words();
    mingzhang.remember({ q: box.value.trim(), year: year.value, unit: unit.value.trim() });
    return loadParts().then(function () {
      if (mine !== turn) return null;
      units = terms.length ? showUnits() : 0;
      if (!terms.length) unitResults.hidden = true;
      found = findDocuments();
      shown = 0;
      results.replaceChildren();
      return showMore();
    });
  }

  var timer = 0;
  [box, unit].forEach(function (input) { input.addEventListener("input", function () { loadParts(); clearTimeout(timer); timer = setTimeout(search, 40); }); });
  year.addEventListener("change", search);
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  more.addEventListener("click", showMore);
  var asked = new URLSearchParams(location.search);
  box.value = asked.get("q") || "";
  year.value = asked.get("year") || "";
  unit.value = asked.get("unit") || "";
  search().then(function () { list.units.forEach(initialsOf); });
  box.focus();
})();
