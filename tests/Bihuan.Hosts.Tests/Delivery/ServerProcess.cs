using System.Diagnostics;
using System.Text;
using Bihuan.Hosts.Tests.Cli;

namespace Bihuan.Hosts.Tests.Delivery;

/// <summary>The program in a process of its own, as an office runs it, which can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _said = new();

    private ServerProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it; back when it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bihuan.dll"), "serve", "demo", "--data", data, "--sign-in", "--urls", "http://127.0.0.1:0", "--lang", "en"])
        {
            WorkingDirectory = CommandRun.Plans, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server._process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server._process.Exited += (_, _) => server._address.TrySetException(new InvalidOperationException("it ended: " + server.Said()));
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            server.Address = await server._address.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Everything it wrote so far.</summary>
    public string Said()
    {
        lock (_said)
        {
            return _said.ToString();
        }
    }

    /// <summary>Ends it as the system does when memory runs out or the power goes: it is told nothing and does nothing more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://127.", StringComparison.Ordinal)) is { } address)
        {
            _address.TrySetResult(new Uri(address));
        }
    }
}
