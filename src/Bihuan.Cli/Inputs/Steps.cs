namespace Bihuan.Cli.Inputs;

/// <summary>What the person sees while waiting: the step at work, on standard error, on a terminal only.</summary>
internal sealed class Steps : IDisposable
{
    private readonly Session _session;
    private readonly bool _isShown;
    private string? _current;

    public Steps(Session session)
    {
        _session = session;
        _isShown = session.Terminal is { ErrorIsTerminal: true, AllowsColor: true };
    }

    /// <summary>No progress at all.</summary>
    public static Steps Silent(Session session) => new(session, isShown: false);

    private Steps(Session session, bool isShown) => (_session, _isShown) = (session, isShown);

    /// <summary>Says what is being done now.</summary>
    public void Begin(string step)
    {
        _current = step;
        Draw();
    }

    /// <summary>Takes the line away while something else is told.</summary>
    public void Pause(Action tell)
    {
        Clear();
        tell();
        Draw();
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _current = null;
        Clear();
    }

    private void Draw()
    {
        if (_isShown && _current is { } step)
        {
            _session.Terminal.Error.Write($"\r\e[2K\e[2m… {step}\e[0m");
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
