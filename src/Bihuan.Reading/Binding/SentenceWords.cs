using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>The words and figures of a sentence by place: which token or figure begins or ends at a position.</summary>
internal sealed class SentenceWords
{
    private readonly short[] _figureEnding = new short[SentenceView.Capacity + 2];
    private readonly short[] _figureStarting = new short[SentenceView.Capacity + 2];

    public SentenceView View { get; private set; } = null!;

    public MentionFinder Mentions { get; private set; } = null!;

    public void Index(SentenceView view, MentionFinder mentions)
    {
        View = view;
        Mentions = mentions;
        var length = view.Length + 2;
        _figureEnding.AsSpan(0, length).Clear();
        _figureStarting.AsSpan(0, length).Clear();
        for (var i = 0; i < mentions.Figures.Count; i++)
        {
            _figureStarting[mentions.Figures[i].Start] = (short)(i + 1);
            _figureEnding[mentions.Figures[i].End] = (short)(i + 1);
        }
    }

    public bool TokenEndingAt(int at, out Token token) => Mentions.Tokens.EndingAt(at, out token);

    public bool TokenStartingAt(int at, out Token token) => Mentions.Tokens.StartingAt(at, out token);

    public Figure? FigureEndingAt(int at) => _figureEnding[at] is > 0 and var i ? Mentions.Figures[i - 1] : null;

    public Figure? FigureStartingAt(int at) => _figureStarting[at] is > 0 and var i ? Mentions.Figures[i - 1] : null;

    /// <summary>Index of the first token that starts at or after a position; the tokens are in order.</summary>
    public int FirstTokenFrom(int at) => Mentions.Tokens.FirstFrom(at);

    /// <summary>Union of the roles of the tokens inside [start, end).</summary>
    public CueRoles RolesIn(int start, int end)
    {
        var roles = CueRoles.None;
        var tokens = Mentions.Tokens;
        for (var i = tokens.FirstFrom(start); i < tokens.Count && tokens[i].End <= end; i++)
        {
            roles |= tokens[i].Roles;
        }

        return roles;
    }

    /// <summary>The last token inside [start, end) with one of the roles.</summary>
    public bool LastIn(int start, int end, CueRoles roles, out Token token)
    {
        var tokens = Mentions.Tokens;
        for (var i = tokens.FirstFrom(end) - 1; i >= 0 && tokens[i].Start >= start; i--)
        {
            if (tokens[i].End <= end && tokens[i].Is(roles))
            {
                token = tokens[i];
                return true;
            }
        }

        token = default;
        return false;
    }

    /// <summary>Start of the clause a position stands in, at most <paramref name="reach"/> characters back.</summary>
    public int ClauseStart(int at, int reach = 120)
    {
        var stop = Math.Max(0, at - reach);
        for (var i = at - 1; i >= stop; i--)
        {
            if (IsStop(View[i]) && !(View[i] is '，' or '、' && Mentions.IsQuoted(i)))
            {
                return i + 1;
            }

            if (View[i] == '—' && i > 0 && View[i - 1] == '—')
            {
                return i + 1;
            }
        }

        return stop;
    }

    public static bool IsStop(char letter) => letter is '，' or '；' or '。' or '：' or '！' or '？';
}
