using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>What holds for every page, served or a file. Each rule gives what breaks it, in words; nothing when it holds.</summary>
internal static class PageRules
{
    /// <summary>WCAG 2.2, levels A and AA, as far as axe can decide them.</summary>
    public static Task<IReadOnlyList<string>> AxeAsync(IPage page) => AxeAsync(page, new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } });

    /// <summary>WCAG 1.4.3 where dark pages are asked for: nothing but the colours is another.</summary>
    public static async Task<IEnumerable<string>> DarkAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var problems = await AxeAsync(page, new { type = "rule", values = new[] { "color-contrast" } });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return problems.Select(problem => $"dark: {problem}");
    }

    // Run in the page itself: no page has frames, and gathering the parts of one in a second window takes most of the time.
    private static async Task<IReadOnlyList<string>> AxeAsync(IPage page, object which)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(Violations, which);
    }

    /// <summary>WCAG 1.4.10 and 1.4.4: nothing has to be scrolled to the side. 640 pixels are 1280 at twice the size, 320 at four times.</summary>
    public static async Task<IEnumerable<string>> FitsAsync(IPage page, params IReadOnlyList<int> widths)
    {
        var problems = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var wide = await page.EvaluateAsync<int>(TooWide);
            if (wide > 0)
            {
                // A drawing that follows the window does so a moment later.
                await Task.Delay(400, TestContext.Current.CancellationToken);
                wide = await page.EvaluateAsync<int>(TooWide);
            }

            if (wide > 0)
            {
                var which = await page.EvaluateAsync<string>(Widest);
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"at {width}: {wide} pixels too wide: {which}"));
            }
        }

        return problems;
    }

    /// <summary>Every link that is seen at full width is seen at half of it: zoomed to 200 %, nothing is lost.</summary>
    public static async Task<IEnumerable<string>> LosesNothingAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1280, 900);
        var before = await page.EvaluateAsync<string[]>(SeenLinks);
        await page.SetViewportSizeAsync(640, 450);
        var after = await page.EvaluateAsync<string[]>(SeenLinks);
        return before.Except(after, StringComparer.Ordinal).Take(4).Select(link => $"at 200 % there is no {link}");
    }

    /// <summary>WCAG 2.1.1, 2.4.1 and 2.4.7: the tab key reaches everything that can be used, the first stop skips to the content, and the stop is always seen.</summary>
    public static async Task<IReadOnlyList<string>> KeyboardAsync(IPage page)
    {
        // A page that is redrawn by its script between two strokes begins anew: it is gone through again.
        const int Tries = 3;
        var problems = await StrokesAsync(page);
        for (var again = 1; again < Tries && problems.Count > 0; again++)
        {
            problems = await StrokesAsync(page);
        }

        return problems;
    }

    private static async Task<IReadOnlyList<string>> StrokesAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1280, 900);
        var count = await page.EvaluateAsync<int>(MarkStops);
        // What scrolls is a stop too, and so is each part of a date, without being in the count; the round ends where it began.
        for (var left = 10 * (count + 40); left > 0; left--)
        {
            await page.Keyboard.PressAsync("Tab");
            if (left % 8 == 0 && await page.EvaluateAsync<bool>("[...document.querySelectorAll('[data-stop]')].every(e => window.__seen.has(e)) || window.__round"))
            {
                break;
            }
        }

        return await page.EvaluateAsync<string[]>("() => [...(window.__first?.classList.contains('skip') || !document.querySelector('.skip') || location.hash ? [] : ['the first stop does not skip: ' + window.__first?.outerHTML.slice(0, 80)]), ...[...document.querySelectorAll('[data-stop]')].filter(e => !window.__seen.has(e)).slice(0, 4).map(e => 'not reached: ' + e.outerHTML.slice(0, 120)), ...window.__unseen.slice(0, 4).map(e => 'focus not seen: ' + e)]");
    }

    /// <summary>In forced colours every sign keeps its shape in a colour that stands out, and every light its word.</summary>
    public static async Task<IReadOnlyList<string>> ForcedColoursAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        return await page.EvaluateAsync<string[]>(Pale);
    }

    /// <summary>Where less motion is asked for, nothing moves.</summary>
    public static async Task<IReadOnlyList<string>> StillAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        return await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); const long = t => t.split(',').some(one => parseFloat(one) > 0); return (s.animationName !== 'none' && long(s.animationDuration)) || (s.transitionProperty !== 'none' && long(s.transitionDuration)) || s.scrollBehavior === 'smooth'; }).slice(0, 4).map(e => 'moves: ' + e.outerHTML.slice(0, 100))");
    }

    /// <summary>On paper the content stands alone: no navigation, nothing to press or fill in, nothing wider than the sheet (A4 less its margins).</summary>
    public static async Task<IReadOnlyList<string>> PaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(680, 960);
        return await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('header nav, .app-bar, .asof-bar, .skip, main button, main input, main select, main textarea')].filter(e => e.checkVisibility()).map(e => 'on paper: ' + e.outerHTML.slice(0, 80)).concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than paper: ' + (" + Widest + ")] : [], document.querySelector('main').innerText.trim() ? [] : ['nothing on paper'])");
    }

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Violations = """
        async runOnly => {
          if (frames.length) return ['frames are not looked into'];
          const short = text => text.length > 220 ? text.slice(0, 220) + '…' : text;
          const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, html, any, all, none }) =>
            `${id}: ${target} ${short(html)} ${short([...any, ...all, ...none].map(({ message }) => message).join('; '))}`));
        }
        """;

    private const string TooWide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string Widest = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map(e => e.tagName + '.' + (e.className.baseVal ?? e.className)).join(', ')";

    private const string SeenLinks = "() => [...new Set([...document.querySelectorAll('main a[href], main button, main select, main summary, main input:not([type=hidden]), header a[href]')].filter(e => e.checkVisibility() && e.getClientRects().length).map(e => (e.getAttribute('href') ?? e.getAttribute('name') ?? e.textContent.trim()).slice(0, 160)))]";

    private const string MarkStops = """
        () => {
          const can = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(e =>
            e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length && !e.closest('[inert]') && !(e.type === 'radio' && !e.checked)).slice(0, 80);
          document.querySelectorAll('[data-stop]').forEach(e => e.removeAttribute('data-stop'));
          can.forEach(e => e.setAttribute('data-stop', ''));
          window.__seen = new Set(); window.__unseen = [];
          document.addEventListener('focusin', event => {
            const e = event.target;
            window.__first ??= e;
            window.__seen.add(e);
            window.__round ||= e === window.__first && window.__seen.size > 1;
            const ring = [e, e.closest('.mud-input')].some(one => { if (!one) return false; const s = getComputedStyle(one); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
            if (e.tabIndex >= 0 && !ring) window.__unseen.push(e.outerHTML.slice(0, 120));
          });
          // The next stroke starts from the top, wherever one was.
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute('tabindex');
          window.__first = undefined; window.__round = false; window.__seen.clear(); window.__unseen = [];
          return can.length;
        }
        """;

    private const string Pale = """
        () => {
          const parse = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const behind = e => { for (let one = e; one; one = one.parentElement) { const c = parse(getComputedStyle(one).backgroundColor); if (c.length && (c[3] ?? 1) > .5) return c; } return [255, 255, 255]; };
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
          const problems = [];
          for (const e of document.querySelectorAll('.icon path, .drawing .line, .drawing .mark, .drawing .target, .drawing .path, .drawing .column, .drawing text')) {
            if (!e.checkVisibility()) continue;
            const s = getComputedStyle(e);
            const inks = [s.fill, s.stroke].filter(c => c !== 'none' && !c.startsWith('url')).map(parse);
            if (!inks.some(ink => contrast(ink, behind(e)) >= 3)) problems.push(`pale: ${e.getAttribute('class')} fill ${s.fill} stroke ${s.stroke} on ${behind(e)}`);
          }
          for (const e of document.querySelectorAll('.badge, .lamp, .card-top .word')) {
            if (!e.textContent.trim()) problems.push('no word: ' + e.outerHTML.slice(0, 100));
          }
          return [...new Set(problems)].slice(0, 6);
        }
        """;
}
