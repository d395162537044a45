// The page is whole without this script. It opens the tables for printing and marks the section being read.
(function () {
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = [].slice.call(document.querySelectorAll('details:not([open])'));
    closed.forEach(function (details) { details.open = true; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (details) { details.open = false; });
  });
  if (!('IntersectionObserver' in window)) { return; }
  var links = {};
  [].forEach.call(document.querySelectorAll('nav a'), function (link) { links[link.hash.slice(1)] = link; });
  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) { return; }
      Object.keys(links).forEach(function (id) { links[id].removeAttribute('aria-current'); });
      links[entry.target.id].setAttribute('aria-current', 'true');
    });
  }, { rootMargin: '-20% 0px -70% 0px' });
  [].forEach.call(document.querySelectorAll('section[id]'), function (section) { observer.observe(section); });
})();
