// 各单位对比表：点表头排序，按名称和规模筛选。单位多时表分页，第一次用到时读入全部单位的数据。
(function () {
  "use strict";
  var table = document.querySelector("table.sortable");
  if (!table) return;
  var body = table.tBodies[0], heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var rows = Array.prototype.slice.call(body.rows).map(function (row) {
    return { row: row, name: row.cells[0].textContent, size: row.dataset.size || "", cells: Array.prototype.slice.call(row.cells).map(function (cell) { return cell.textContent.trim(); }) };
  });
  var isNumber = heads.map(function (head) { return head.classList.contains("number"); });
  var sorted = { column: -1, rises: true }, shown = 150, whole = !table.dataset.rows, loading = null;
  var name = document.getElementById("filter-name"), size = document.getElementById("filter-size"), count = document.getElementById("filter-count");
  var pager = document.querySelector(".pager"), more = document.createElement("button");
  var words = new Intl.Collator("zh-CN");
  window.mingzhang = window.mingzhang || {};
  window.mingzhang.rows = function (all) {
    rows = all.map(function (each) { return { id: each[0], name: each[1], size: each[2] < 0 ? "" : String(each[2]), cells: [each[1]].concat(each.slice(3)) }; });
    whole = true;
    if (pager) pager.remove();
    show();
  };

  function withAll(then) {
    if (whole) { then(); return; }
    if (loading) return;
    loading = document.createElement("script");
    loading.src = table.dataset.rows;
    document.head.append(loading);
  }

  function build(each) {
    var row = document.createElement("tr");
    each.cells.forEach(function (text, column) {
      var cell = document.createElement(column ? "td" : "th");
      cell.className = heads[column].classList.contains("number") ? "number" : "text";
      if (column) cell.textContent = text;
      else {
        var link = document.createElement("a");
        link.href = "../../" + each.id + "/" + location.pathname.match(/years\/(\d{4})\//)[1] + "/index.html";
        link.textContent = text;
        cell.scope = "row";
        cell.append(link);
      }
      row.append(cell);
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
    if (count) count.textContent = found.length + "个单位";
  }

  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append.apply(button, Array.prototype.slice.call(head.childNodes));
    head.append(button);
    button.addEventListener("click", function () {
      sorted = { column: column, rises: sorted.column === column ? !sorted.rises : !isNumber[column] };
      heads.forEach(function (each) { each.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", sorted.rises ? "ascending" : "descending");
      withAll(show);
    });
  });
  [name, size].forEach(function (input) { if (input) input.addEventListener("input", function () { shown = 150; withAll(show); }); });
  more.type = "button";
  more.hidden = true;
  more.textContent = "再显示一些单位";
  more.addEventListener("click", function () { shown += 300; show(); });
  table.parentNode.after(more);
})();
