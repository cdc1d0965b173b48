namespace Bihuan.Cli.Inputs;

/// <summary>What a person sees while waiting: a bar and the step at work, on standard error, on a terminal only, gone when done.</summary>
internal sealed class Steps : IDisposable
{
    private const int BarWidth = 20;

    private readonly Session _session;
    private readonly int _total;
    private readonly bool _isShown;
    private string? _current;
    private int _done = -1;

    /// <summary>A bar of <paramref name="total"/> steps.</summary>
    public Steps(Session session, int total)
    {
        _session = session;
        _total = total;
        _isShown = total > 0 && session.Terminal is { ErrorIsTerminal: true, AllowsColor: true };
    }

    /// <summary>No progress at all, for answers that are quick.</summary>
    public static Steps Silent(Session session) => new(session, 0);

    /// <summary>Says what is being done now; the step before is done.</summary>
    public void Begin(string step)
    {
        _current = step;
        _done++;
        Draw();
    }

    /// <summary>Takes the bar away while something else is told.</summary>
    public void Pause(Action tell)
    {
        Clear();
        tell();
        Draw();
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        _current = null;
        Clear();
    }

    private void Draw()
    {
        if (_isShown && _current is { } step)
        {
            var full = Math.Min(BarWidth, BarWidth * Math.Max(_done, 0) / _total);
            _session.Terminal.Error.Write($"\r\e[2K\e[36m{new string('━', full)}\e[90m{new string('━', BarWidth - full)}\e[0m {step}");
        }
    }

    private void Clear()
    {
        if (_isShown)
        {
            _session.Terminal.Error.Write("\r\e[2K");
        }
    }
}
