using System.Collections.Concurrent;
using Bihuan.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bihuan.Hosts.Tests.Sending;

/// <summary>The office's own program, on a port of its own.</summary>
internal sealed class HookSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HookSink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/hook", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Told.Enqueue((context.Request.Headers["Bihuan-Delivery"].ToString(), context.Request.Headers["Bihuan-Signature"].ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
            context.Response.StatusCode = Answer;
        });
    }

    public ConcurrentQueue<(string Delivery, string Signature, string Body)> Told { get; } = new();

    public int Answer { get; set; } = StatusCodes.Status204NoContent;

    public Uri Address => new(BihuanWeb.Addresses(_app)[0] + "/hook");

    public static async Task<HookSink> StartAsync()
    {
        var sink = new HookSink();
        await sink._app.StartAsync(TestContext.Current.CancellationToken);
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
