// 预览时加在页面上：内容有变就重新载入；页面不在眼前时不占连接。
(function (script) {
  "use strict";
  var source = null;
  var address = "/_mingzhang/events?page=" + encodeURIComponent(script.dataset.page) + "&version=" + script.dataset.version;
  function listen() {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource(address);
      source.addEventListener("reload", function () { location.reload(); });
    }
  }
  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", function () { if (source) source.close(); source = null; });
  window.addEventListener("pageshow", listen);
  listen();
})(document.currentScript);
