using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>The words and figures of a sentence by place: which token or figure begins or ends at a position.</summary>
internal sealed class SentenceWords
{
    private readonly short[] _tokenEnding = new short[SentenceView.Capacity + 2];
    private readonly short[] _tokenStarting = new short[SentenceView.Capacity + 2];
    private readonly short[] _figureEnding = new short[SentenceView.Capacity + 2];
    private readonly short[] _figureStarting = new short[SentenceView.Capacity + 2];

    public SentenceView View { get; private set; } = null!;

    public MentionFinder Mentions { get; private set; } = null!;

    public void Index(SentenceView view, MentionFinder mentions)
    {
        View = view;
        Mentions = mentions;
        var length = view.Length + 2;
        _tokenEnding.AsSpan(0, length).Clear();
        _tokenStarting.AsSpan(0, length).Clear();
        _figureEnding.AsSpan(0, length).Clear();
        _figureStarting.AsSpan(0, length).Clear();
        for (var i = 0; i < mentions.Tokens.Count; i++)
        {
            _tokenStarting[mentions.Tokens[i].Start] = (short)(i + 1);
            _tokenEnding[mentions.Tokens[i].End] = (short)(i + 1);
        }

        for (var i = 0; i < mentions.Figures.Count; i++)
        {
            _figureStarting[mentions.Figures[i].Start] = (short)(i + 1);
            _figureEnding[mentions.Figures[i].End] = (short)(i + 1);
        }
    }

    public bool TokenEndingAt(int at, out Token token) => Token(_tokenEnding[at], out token);

    public bool TokenStartingAt(int at, out Token token) => Token(_tokenStarting[at], out token);

    public Figure? FigureEndingAt(int at) => _figureEnding[at] is > 0 and var i ? Mentions.Figures[i - 1] : null;

    public Figure? FigureStartingAt(int at) => _figureStarting[at] is > 0 and var i ? Mentions.Figures[i - 1] : null;

    /// <summary>Index of the first token that starts at or after a position; the tokens are in order.</summary>
    public int FirstTokenFrom(int at)
    {
        int low = 0, high = Mentions.Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions.Tokens[middle].Start < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Union of the roles of the tokens inside [start, end).</summary>
    public CueRoles RolesIn(int start, int end)
    {
        var roles = CueRoles.None;
        for (var i = FirstTokenFrom(start); i < Mentions.Tokens.Count && Mentions.Tokens[i].End <= end; i++)
        {
            roles |= Mentions.Tokens[i].Roles;
        }

        return roles;
    }

    /// <summary>The last token inside [start, end) with one of the roles.</summary>
    public bool LastIn(int start, int end, CueRoles roles, out Token token)
    {
        for (var i = FirstTokenFrom(end) - 1; i >= 0 && Mentions.Tokens[i].Start >= start; i--)
        {
            if (Mentions.Tokens[i].End <= end && Mentions.Tokens[i].Is(roles))
            {
                token = Mentions.Tokens[i];
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

    private bool Token(int index, out Token token)
    {
        token = index > 0 ? Mentions.Tokens[index - 1] : default;
        return index > 0;
    }
}
