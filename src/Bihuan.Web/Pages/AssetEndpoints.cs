using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Bihuan.Web.Pages;

/// <summary>Serves what the assembly carries.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{**name}", (string name, HttpContext context) => Send(name, context)).ExcludeFromDescription();
        app.MapGet("/favicon.ico", (HttpContext context) => Send("favicon.svg", context)).ExcludeFromDescription();
        // Where Blazor's script expects to be; it derives the address of its connection from its own.
        app.MapGet("/_framework/blazor.web.js", (HttpContext context) => Send("blazor.web.js", context)).ExcludeFromDescription();
    }

    private static IResult Send(string name, HttpContext context)
    {
        if (WebAssets.Content(name) is not { } content)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(content, WebAssets.TypeOf(name), entityTag: new EntityTagHeaderValue($"\"{WebAssets.Hash(name)}\""));
    }
}
