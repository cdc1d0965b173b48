using Microsoft.AspNetCore.Http;

namespace Bihuan.Web;

/// <summary>Headers that keep a page to itself: nothing from outside, no script in the page, no framing by others.</summary>
internal static class SafeHeaders
{
    // Styles in attributes are ours (widths of bars) and MudBlazor's; scripts come from files alone.
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    // One commitment may stand in a frame on anybody's page; it has no script, no form and no cookie to be misled by.
    private const string FramedPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'";

    // The interface's own page about itself brings a script inside its page.
    private const string OpenPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'";

    /// <summary>Lets the answer being written be framed by others.</summary>
    public static void AllowFrames(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = FramedPolicy;

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers["Content-Security-Policy"] = context.Request.Path.StartsWithSegments("/scalar", StringComparison.Ordinal) ? OpenPolicy : Policy;
        headers["X-Content-Type-Options"] = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
