using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Bihuan.Hosts.Tests.Sending;

/// <summary>A mail server on a port of its own that keeps what it takes.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <summary>What was taken, in order.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>What is answered instead of taking; null to take.</summary>
    public SmtpResponse? Refusal { get; set; }

    /// <summary>Messages offered, taken or not.</summary>
    public int Offered { get; private set; }

    public int Port { get; private set; }

    /// <param name="password">What has to be signed in with; null where nobody has to.</param>
    public static async Task<MailSink> StartAsync(string? password = null)
    {
        var sink = new MailSink();
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, started) => port.TrySetResult(((IPEndPoint)started.LocalEndPoint).Port);
        var services = new ServiceProvider();
        services.Add(listeners);
        services.Add(new Store(sink));
        services.Add(new Door(password));
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).AllowUnsecureAuthentication().AuthenticationRequired(password is not null)).Build();
        sink._running = new SmtpServer.SmtpServer(options, services).StartAsync(sink._stop.Token);
        sink.Port = await port.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return sink;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        _stop.Dispose();
    }

    private sealed class Store(MailSink sink) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            sink.Offered++;
            if (sink.Refusal is { } refusal)
            {
                return Task.FromResult(refusal);
            }

            using var content = new MemoryStream(buffer.ToArray());
            sink.Taken.Enqueue(MimeMessage.Load(content, cancellationToken));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }

    private sealed class Door(string? password) : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(ISessionContext context, string user, string given, CancellationToken cancellationToken) => Task.FromResult(given == password);
    }
}
